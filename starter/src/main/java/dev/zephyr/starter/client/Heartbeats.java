package dev.zephyr.starter.client;

import dev.zephyr.heartbeat.Heartbeat;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.workflow.HeartbeatWorkflow;
import dev.zephyr.workflow.SearchAttributes;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The heartbeats of routes, as the server sees them. Every method may throw {@link TemporalAway}. */
public final class Heartbeats {

    private static final String RUNNING = "WorkflowType = 'Heartbeat' AND ExecutionStatus = 'Running'";
    private static final int MOST = 1_000;

    private final WorkflowClient client;
    private final Deadline deadline;
    private final Clock clock;
    private final boolean hasList;

    Heartbeats(WorkflowClient client, Deadline deadline, Clock clock, boolean hasList) {
        this.client = client;
        this.deadline = deadline;
        this.clock = clock;
        this.hasList = hasList;
    }

    /** The source is alive; a heartbeat that nobody watches yet is watched from now on. */
    public void beat(HeartbeatPlan plan) {
        signal(plan, "beat", clock.instant());
    }

    /** Begins to watch, or goes by the new plan. */
    public void watch(HeartbeatPlan plan) {
        signal(plan, "plan", plan);
    }

    private void signal(HeartbeatPlan plan, String name, Object what) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.route(plan.route()))
                .setTaskQueue(TaskQueues.ENTITIES)
                .setStaticSummary("Heartbeat of " + plan.route())
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(SearchAttributes.SERVICE, plan.service())
                        .build())
                .build();
        deadline.call(
                "could not tell of the heartbeat of " + plan.route(),
                () -> WorkflowStub.fromTyped(client.newWorkflowStub(HeartbeatWorkflow.class, options))
                        .signalWithStart(
                                name, new Object[] {what}, new Object[] {Heartbeat.expected(plan, clock.instant())}));
    }

    /** Watches it no longer. */
    public void end(String route) {
        deadline.call("could not end the heartbeat of " + route, () -> {
            try {
                stub(route).end();
                return true;
            } catch (WorkflowNotFoundException e) {
                return false;
            }
        });
    }

    public Optional<Heartbeat> of(String route) {
        return deadline.ask("could not read the heartbeat of " + route, () -> {
            try {
                return Optional.of(stub(route).heartbeat());
            } catch (WorkflowNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** The routes whose heartbeats are watched; none on a server that keeps no list. */
    public List<String> watched() {
        if (!hasList) {
            return List.of();
        }
        ListWorkflowExecutionsRequest request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setQuery(RUNNING)
                .setPageSize(MOST)
                .build();
        return deadline.call(
                "could not list the heartbeats",
                () ->
                        client
                                .getWorkflowServiceStubs()
                                .blockingStub()
                                .listWorkflowExecutions(request)
                                .getExecutionsList()
                                .stream()
                                .map(info -> info.getExecution())
                                .map(WorkflowExecution::getWorkflowId)
                                .map(id -> id.substring(WorkflowIds.route("").length()))
                                .toList());
    }

    private HeartbeatWorkflow stub(String route) {
        return client.newWorkflowStub(HeartbeatWorkflow.class, WorkflowIds.route(route));
    }
}
