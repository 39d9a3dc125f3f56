package dev.zephyr.starter.client;

import dev.zephyr.refusal.Refusal;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceAnswer;
import dev.zephyr.silence.SilenceCommand;
import dev.zephyr.silence.SilencePlan;
import dev.zephyr.workflow.SilenceWorkflow;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The silences, as the server keeps them. Every method may throw {@link TemporalAway}. */
public final class Silences {

    private static final String RUNNING =
            "WorkflowType = '" + SilenceWorkflow.TYPE + "' AND ExecutionStatus = 'Running'";
    private static final int MOST = 1_000;

    private final WorkflowClient client;
    private final Deadline deadline;
    private final ActiveSilences active;
    private final Clock clock;
    private final boolean hasList;

    Silences(WorkflowClient client, Deadline deadline, ActiveSilences active, Clock clock, boolean hasList) {
        this.client = client;
        this.deadline = deadline;
        this.active = active;
        this.clock = clock;
        this.hasList = hasList;
    }

    /** Makes one; the same id again is the same silence. */
    public void make(SilencePlan plan) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(WorkflowIds.silence(plan.id()))
                .setTaskQueue(TaskQueues.ENTITIES)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
                .setStaticSummary("Silence of " + plan.by())
                .setMemo(Map.of(SilenceWorkflow.PLAN, plan))
                .build();
        deadline.call("could not make silence " + plan.id(), () -> {
            try {
                return WorkflowStub.fromTyped(client.newWorkflowStub(SilenceWorkflow.class, options))
                        .start(Silence.made(plan, clock.instant()));
            } catch (WorkflowExecutionAlreadyStarted e) {
                return e.getExecution();
            }
        });
        active.learn(plan);
    }

    /**
     * Gives it another end.
     *
     * @param commandId the same one again is answered as before
     * @throws CommandRefused with what to do instead
     */
    public SilenceAnswer command(String id, String commandId, SilenceCommand command) {
        SilenceAnswer answer = deadline.ask(
                        "could not send the command to silence " + id,
                        () -> Updates.command(client, WorkflowIds.silence(id), commandId, SilenceAnswer.class, command))
                .orElseThrow(() -> new CommandRefused(
                        Refusal.Reason.CONFLICT, "silence " + id + " has ended or never was: make another one"));
        active.learn(answer.plan());
        return answer;
    }

    /** Also one that is over, for as long as the server keeps it. */
    public Optional<Silence> of(String id) {
        return deadline.ask("could not read silence " + id, () -> {
            try {
                return Optional.of(client.newWorkflowStub(SilenceWorkflow.class, WorkflowIds.silence(id))
                        .silence());
            } catch (WorkflowNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Those that hold or will hold, whichever ends first before the others. */
    public List<SilencePlan> all() {
        return active.all().stream()
                .filter(plan -> clock.instant().isBefore(plan.until()))
                .sorted(Comparator.comparing(SilencePlan::until))
                .toList();
    }

    /** Reads what the server lists; a server that keeps no list changes nothing. */
    void refresh() {
        if (!hasList) {
            return;
        }
        ListWorkflowExecutionsRequest request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setQuery(RUNNING)
                .setPageSize(MOST)
                .build();
        List<SilencePlan> plans =
                deadline.call(
                        "could not list the silences",
                        () -> client
                                .getWorkflowServiceStubs()
                                .blockingStub()
                                .listWorkflowExecutions(request)
                                .getExecutionsList()
                                .stream()
                                .flatMap(info -> Stream.ofNullable(plan(info)))
                                .toList());
        active.know(plans);
    }

    private @Nullable SilencePlan plan(WorkflowExecutionInfo info) {
        return new WorkflowExecutionMetadata(info, client.getOptions().getDataConverter())
                .getMemo(SilenceWorkflow.PLAN, SilencePlan.class, SilencePlan.class);
    }
}
