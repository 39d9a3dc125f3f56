package dev.zephyr.starter.client;

import com.google.common.reflect.TypeToken;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.shift.ScheduleAnswer;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleCommand;
import dev.zephyr.shift.ScheduleRequest;
import dev.zephyr.workflow.ScheduleWorkflow;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people changed in schedules, as the server keeps it. Every method may throw {@link TemporalAway}; a schedule that the
 * server does not know yet begins with the first call.
 */
public final class Schedules {

    private static final String RUNNING =
            "WorkflowType = '" + ScheduleWorkflow.TYPE + "' AND ExecutionStatus = 'Running'";
    private static final int MOST = 1_000;

    private final WorkflowClient client;
    private final Deadline deadline;
    private final CatalogueStore store;
    private final Clock clock;
    private final boolean hasList;

    Schedules(WorkflowClient client, Deadline deadline, CatalogueStore store, Clock clock, boolean hasList) {
        this.client = client;
        this.deadline = deadline;
        this.store = store;
        this.clock = clock;
        this.hasList = hasList;
    }

    /**
     * Carries a command out. An override counts here at once, and wherever else it is asked for within seconds.
     *
     * @param commandId the same one again is answered as before
     * @throws CommandRefused with what to do instead
     */
    public ScheduleAnswer command(String schedule, String by, String commandId, ScheduleCommand command) {
        ScheduleRequest request = new ScheduleRequest(by, command);
        ScheduleAnswer answer = send(schedule, commandId, request).orElseGet(() -> {
            plan(schedule);
            return send(schedule, commandId, request)
                    .orElseThrow(() -> new TemporalAway("schedule " + schedule + " ended just now", null));
        });
        store.amend(known -> known.with(schedule, answer.overrides()));
        return answer;
    }

    private Optional<ScheduleAnswer> send(String schedule, String commandId, ScheduleRequest request) {
        return deadline.ask(
                "could not send the command to schedule " + schedule,
                () -> Updates.command(
                        client, WorkflowIds.schedule(schedule), commandId, ScheduleAnswer.class, request));
    }

    /** What is known of it; empty before it is first looked at. */
    public Optional<ScheduleBook> book(String schedule) {
        return deadline.ask("could not read schedule " + schedule, () -> {
            try {
                return Optional.of(stub(schedule).book());
            } catch (WorkflowNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Plans anew from the catalogue as it is now. */
    void plan(String schedule) {
        String basis = store.catalogue().digest();
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.schedule(schedule))
                .setTaskQueue(TaskQueues.INCIDENTS)
                .setStaticSummary("Schedule " + schedule)
                .build();
        deadline.call(
                "could not look after schedule " + schedule,
                () -> WorkflowStub.fromTyped(client.newWorkflowStub(ScheduleWorkflow.class, options))
                        .signalWithStart("plan", new Object[] {basis}, new Object[] {
                            ScheduleBook.opened(schedule, basis, clock.instant())
                        }));
    }

    /** Looks after it no longer. */
    void end(String schedule) {
        deadline.call("could not end schedule " + schedule, () -> {
            try {
                stub(schedule).end();
                return true;
            } catch (WorkflowNotFoundException e) {
                return false;
            }
        });
    }

    /** The overrides of every schedule that the server looks after; none of a server that keeps no list. */
    Optional<Map<String, List<ShiftOverride>>> overrides() {
        if (!hasList) {
            return Optional.empty();
        }
        ListWorkflowExecutionsRequest request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setQuery(RUNNING)
                .setPageSize(MOST)
                .build();
        return deadline.call("could not list the schedules", () -> {
            Map<String, List<ShiftOverride>> all = new HashMap<>();
            client.getWorkflowServiceStubs()
                    .blockingStub()
                    .listWorkflowExecutions(request)
                    .getExecutionsList()
                    .forEach(info -> all.put(schedule(info), overrides(info)));
            return Optional.of(all);
        });
    }

    private static String schedule(WorkflowExecutionInfo info) {
        return info.getExecution()
                .getWorkflowId()
                .substring(WorkflowIds.schedule("").length());
    }

    @SuppressWarnings("unchecked") // the generic type is given beside the raw one
    private List<ShiftOverride> overrides(WorkflowExecutionInfo info) {
        List<ShiftOverride> overrides = new WorkflowExecutionMetadata(
                        info, client.getOptions().getDataConverter())
                .getMemo(ScheduleWorkflow.OVERRIDES, List.class, new TypeToken<List<ShiftOverride>>() {}.getType());
        return overrides == null ? List.of() : overrides;
    }

    private ScheduleWorkflow stub(String schedule) {
        return client.newWorkflowStub(ScheduleWorkflow.class, WorkflowIds.schedule(schedule));
    }
}
