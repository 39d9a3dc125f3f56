package dev.zephyr.starter.client;

import dev.zephyr.refusal.Refusal;
import dev.zephyr.workflow.Refusals;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;

/** Commands with an answer: the same id again is answered again. */
final class Updates {

    private Updates() {}

    /**
     * Sends one and waits for its answer.
     *
     * @return empty when there is no such workflow
     * @throws CommandRefused by the workflow
     */
    static <T> Optional<T> command(
            WorkflowClient client, String workflowId, String commandId, Class<T> answer, Object request) {
        UpdateOptions<T> options = UpdateOptions.newBuilder(answer)
                .setUpdateName("command")
                .setUpdateId(commandId)
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        try {
            return Optional.of(client.newUntypedWorkflowStub(workflowId)
                    .startUpdate(options, request)
                    .getResult());
        } catch (WorkflowNotFoundException e) {
            return Optional.empty();
        } catch (WorkflowUpdateException e) {
            throw refused(e);
        }
    }

    private static RuntimeException refused(WorkflowUpdateException e) {
        Optional<Refusal> refusal =
                e.getCause() instanceof ApplicationFailure failure ? Refusals.read(failure) : Optional.empty();
        return refusal.<RuntimeException>map(
                        said -> new CommandRefused(said.reason(), String.valueOf(said.getMessage())))
                .orElse(e);
    }
}
