package dev.zephyr.workflow;

import dev.zephyr.escalation.Call;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.Recording;
import dev.zephyr.incident.SeenBefore;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.LedgerReceipt;
import dev.zephyr.ledger.Recorded;
import dev.zephyr.policy.Policy;
import io.temporal.workflow.Async;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ledger what is new, one call at a time: what happens while one is under way goes with the next, so that a burst
 * costs one call and a ledger that is down costs none. It is looked at after everything else was started.
 */
final class LedgerLane {

    private final Policy policy;
    private final Consumer<SeenBefore> answers;
    private final Runnable wakeUp;
    private Recorded done;
    private Set<Call> told = Set.of();
    private boolean underWay;
    private int givenUpAt = -1;

    LedgerLane(Policy policy, @Nullable Recorded done, Consumer<SeenBefore> answers, Runnable wakeUp) {
        this.policy = policy;
        this.done = done == null ? Recorded.NOTHING : done;
        this.answers = answers;
        this.wakeUp = wakeUp;
    }

    Recorded done() {
        return done;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Nothing is left to tell: an incident does not end before that. */
    boolean isDone(Incident incident) {
        return !underWay && !Recording.isOwed(done, incident, policy);
    }

    void tell(Incident incident) {
        int seq = incident.timeline().lastSeq();
        if (underWay || isDone(incident) || seq == givenUpAt) {
            return;
        }
        LedgerBatch batch = Recording.since(done, told, incident, policy);
        Set<Call> calls = new HashSet<>(incident.ladder().calls());
        underWay = true;
        Async.function(ActivityProfiles.ledger(summary(batch))::record, batch).handle((receipt, failure) -> {
            underWay = false;
            if (failure == null) {
                done = new Recorded(batch.upTo(), batch.incident().restricted());
                told = calls;
                tellOfEarlier(receipt);
            } else {
                givenUpAt = seq;
            }
            wakeUp.run();
            return receipt;
        });
    }

    private void tellOfEarlier(LedgerReceipt receipt) {
        if (!receipt.earlier().isEmpty()) {
            answers.accept(new SeenBefore(receipt.earlier()));
        }
    }

    private static String summary(LedgerBatch batch) {
        return batch.incident().id() + " up to " + batch.upTo();
    }
}
