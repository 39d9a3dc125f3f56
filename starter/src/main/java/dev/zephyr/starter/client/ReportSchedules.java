package dev.zephyr.starter.client;

import dev.zephyr.workflow.TaskQueues;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleState;
import io.temporal.client.schedules.ScheduleUpdate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The reports' places in the calendar, kept by the Temporal server. What is there already stays as an operator may have
 * changed it, until the policy itself names another time.
 */
public final class ReportSchedules {

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
    void make(List<ReportPlan> plans) {
        plans.forEach(plan -> {
            try {
                make(plan);
            } catch (RuntimeException failure) {
                failures.accept(
                        "the schedule " + plan.id() + " could not be made; it is tried again at the next start",
                        failure);
            }
        });
    }

    private void make(ReportPlan plan) {
        try {
            schedules.createSchedule(
                    plan.id(), schedule(plan), ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            schedules
                    .getHandle(plan.id())
                    .update(found -> moved(plan, found.getDescription().getSchedule()));
        }
    }

    /** Null, which changes nothing, where the policy says what it said. */
    private static @Nullable ScheduleUpdate moved(ReportPlan plan, Schedule there) {
        ScheduleState state = there.getState();
        if (state != null && plan.origin().equals(state.getNote())) {
            return null;
        }
        return new ScheduleUpdate(Schedule.newBuilder(there)
                .setSpec(spec(plan))
                .setState(ScheduleState.newBuilder(state).setNote(plan.origin()).build())
                .build());
    }

    private static ScheduleSpec spec(ReportPlan plan) {
        return ScheduleSpec.newBuilder()
                .setCronExpressions(List.of(plan.cron()))
                .setTimeZoneName(plan.zone())
                .build();
    }

    /** A run that lasts, as that of a team that ships nothing, has no second one beside it. */
    private static Schedule schedule(ReportPlan plan) {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(plan.workflow())
                        .setArguments(plan.arguments().toArray())
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(plan.id())
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .build())
                        .build())
                .setSpec(spec(plan))
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .build())
                .setState(ScheduleState.newBuilder().setNote(plan.origin()).build())
                .build();
    }
}
