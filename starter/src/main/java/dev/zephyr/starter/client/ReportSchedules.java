package dev.zephyr.starter.client;

import dev.zephyr.port.ReportKind;
import dev.zephyr.workflow.ReportWorkflow;
import dev.zephyr.workflow.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.ScheduleSpec;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The reports' places in the calendar, kept by the Temporal server: mornings in UTC, on the first of the month. What is there
 * already stays as an operator may have changed it.
 */
public final class ReportSchedules {

    private static final Map<ReportKind, String> TIMES =
            Map.of(ReportKind.QUARTERLY, "0 6 1 1,4,7,10 *", ReportKind.ON_CALL, "0 6 1 * *");

    private final ScheduleClient schedules;
    private final BiConsumer<String, Throwable> failures;

    ReportSchedules(WorkflowClient client, BiConsumer<String, Throwable> failures) {
        this.schedules = ScheduleClient.newInstance(
                client.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setDataConverter(client.getOptions().getDataConverter())
                        .build());
        this.failures = failures;
    }

    /** Makes those that are missing; no report is worth a start that fails. */
    void make() {
        TIMES.forEach((kind, time) -> {
            try {
                schedules.createSchedule(
                        id(kind),
                        schedule(kind, time),
                        ScheduleOptions.newBuilder().build());
            } catch (ScheduleAlreadyRunningException there) {
                return;
            } catch (RuntimeException failure) {
                failures.accept(
                        "the schedule " + id(kind) + " could not be made; it is tried again at the next start",
                        failure);
            }
        });
    }

    static String id(ReportKind kind) {
        return "report/" + kind.wire();
    }

    private static Schedule schedule(ReportKind kind, String time) {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(ReportWorkflow.class)
                        .setArguments(kind)
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(id(kind))
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .build())
                        .build())
                .setSpec(ScheduleSpec.newBuilder()
                        .setCronExpressions(List.of(time))
                        .build())
                .build();
    }
}
