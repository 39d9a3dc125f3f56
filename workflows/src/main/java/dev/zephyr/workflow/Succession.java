package dev.zephyr.workflow;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.MergeWord;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.OnCallDirectory;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;

/**
 * A new firing after the response: the incident moves out to an id of its own with everything it still owes, and a fresh
 * one begins under the correlation key. No alert is lost: the server refuses to close a run with an unread signal.
 */
final class Succession {

    private final IncidentStart start;
    private final CarriedState carried;
    private final boolean confidential;

    /** @param confidential whether the incident that moves out is */
    Succession(IncidentStart start, CarriedState carried, boolean confidential) {
        this.start = start;
        this.carried = carried;
        this.confidential = confidential;
    }

    void moveOut(List<AlertBatch> batches, List<MergeWord> words) {
        Workflow.await(Workflow::isEveryHandlerFinished);
        Incident leaving = carried.incident();
        startUnderItsOwnId(leaving);
        OnCallDirectory directory = ActivityProfiles.directory();
        PinnedPolicy policy = directory.pin(start.policy().name());
        WorkingWindows windows = directory.windows(policy, Instant.ofEpochMilli(Workflow.currentTimeMillis()));
        List<AlertFact> facts =
                batches.stream().flatMap(batch -> batch.alerts().stream()).toList();
        Instant began = facts.stream()
                .filter(AlertFact::isFiring)
                .map(AlertFact::startsAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Opening opening = start.opening().after(leaving, began);
        AlertBatch first = batches.get(0);
        Workflow.newContinueAsNewStub(IncidentWorkflow.class)
                .run(new IncidentStart(
                        opening,
                        policy,
                        windows,
                        start.scale(),
                        Rules.CURRENT,
                        new AlertBatch(first.source(), first.route(), facts, 0, first.resolves()),
                        null,
                        words,
                        start.confidential() || facts.stream().anyMatch(fact -> isRestricted(policy, fact))));
    }

    private static boolean isRestricted(PinnedPolicy policy, AlertFact fact) {
        return !policy.open().restrictionsBy(fact.labels()).isEmpty();
    }

    /** Already there is as good as started: a reset of this run may come by twice. */
    private void startUnderItsOwnId(Incident leaving) {
        IncidentWorkflow child = Workflow.newChildWorkflowStub(
                IncidentWorkflow.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.moved(leaving.id()))
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .build());
        Async.procedure(child::run, start.carrying(carried, start.windows(), confidential));
        try {
            Workflow.getWorkflowExecution(child).get();
        } catch (ChildWorkflowFailure failure) {
            if (!(failure.getCause() instanceof WorkflowExecutionAlreadyStarted)) {
                throw failure;
            }
        }
    }
}
