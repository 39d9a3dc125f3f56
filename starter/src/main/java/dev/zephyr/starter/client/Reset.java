package dev.zephyr.starter.client;

import dev.zephyr.refusal.Refusal;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseResponse;
import io.temporal.api.workflowservice.v1.ResetWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts an ended run again from its last completed task. What that task did is done again, under the same page keys;
 * signals and updates that came after it are handed over by the server.
 */
final class Reset {

    private static final int PAGE = 100;

    private final WorkflowServiceBlockingStub server;
    private final String namespace;
    private final WorkflowExecution run;

    Reset(WorkflowServiceBlockingStub server, String namespace, WorkflowExecution run) {
        this.server = server;
        this.namespace = namespace;
        this.run = run;
    }

    /** The id of the request follows from the run, so that the server takes a repeat for what it is. */
    void because(String reason) {
        long task = lastTask().orElseThrow(this::nothingDone).getEventId();
        String request = "restore/" + run.getRunId();
        server.resetWorkflowExecution(ResetWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setWorkflowExecution(run)
                .setReason(reason)
                .setWorkflowTaskFinishEventId(task)
                .setRequestId(UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .build());
    }

    private CommandRefused nothingDone() {
        return new CommandRefused(
                Refusal.Reason.CONFLICT,
                run.getWorkflowId()
                        + " was terminated before it had done anything, so there is nothing to come back to;"
                        + " declare it anew: zephyr incident open");
    }

    private Optional<HistoryEvent> lastTask() {
        GetWorkflowExecutionHistoryReverseRequest.Builder request =
                GetWorkflowExecutionHistoryReverseRequest.newBuilder()
                        .setNamespace(namespace)
                        .setExecution(run)
                        .setMaximumPageSize(PAGE);
        while (true) {
            GetWorkflowExecutionHistoryReverseResponse page =
                    server.getWorkflowExecutionHistoryReverse(request.build());
            Optional<HistoryEvent> task = page.getHistory().getEventsList().stream()
                    .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                    .findFirst();
            if (task.isPresent() || page.getNextPageToken().isEmpty()) {
                return task;
            }
            request.setNextPageToken(page.getNextPageToken());
        }
    }
}
