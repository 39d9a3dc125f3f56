package dev.zephyr.incident;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.alert.Alerts;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source spoke. Repeats, late facts and twins of a highly available sender change nothing. */
public record AlertsReceived(AlertBatch batch) implements Event {

    /** What the responders are asked once nothing fires any more. */
    static final String ASK = "every alert has cleared: resolve it, or say what is still wrong";

    @Override
    public void on(Turn turn) {
        boolean wasFiring = turn.alerts().isAnyFiring();
        List<AlertFact> elsewhere = new ArrayList<>();
        for (AlertFact fact : batch.alerts()) {
            Alerts.Change change = turn.alerts().changeBy(fact);
            if (change == Alerts.Change.FIRED && turn.phase().isFollowUp()) {
                elsewhere.add(fact);
            } else if (change != Alerts.Change.NOTHING) {
                merge(turn, fact, change);
            }
        }
        if (!elsewhere.isEmpty()) {
            turn.successor(new AlertBatch(batch.source(), batch.route(), elsewhere, 0, batch.resolves()));
        }
        if (wasFiring && !turn.alerts().isAnyFiring() && turn.phase().isActive()) {
            allClear(turn);
        }
    }

    private void merge(Turn turn, AlertFact fact, Alerts.Change change) {
        boolean fired = change == Alerts.Change.FIRED;
        boolean listed = turn.alerts().lists(fact);
        turn.alerts(turn.alerts().with(fact));
        if (!listed) {
            return;
        }
        turn.record(
                fired ? EntryKind.ALERT_FIRED : EntryKind.ALERT_CLEARED,
                TimelineEntry.SYSTEM,
                fact.name() + ": " + fact.summary(),
                Map.of(
                        "fingerprint",
                        fact.fingerprint(),
                        "since",
                        fact.startsAt().toString()));
        if (fired) {
            turn.attentionGone(ASK);
            flagsOf(turn, fact).forEach(flag -> Judgement.raise(turn, flag));
            Judgement.learn(turn, turn.policy().decision().assess(fact.labels()));
            if (turn.phase() == Phase.RESOLUTION) {
                Lifecycle.fireAgain(turn, fact.name() + " fires again");
            }
        }
    }

    private static Set<String> flagsOf(Turn turn, AlertFact fact) {
        Set<String> flags = new LinkedHashSet<>();
        for (FlagDefinition flag : turn.policy().flags()) {
            boolean raised = flag.labels().entrySet().stream()
                    .anyMatch(label -> label.getValue().contains(fact.labels().getOrDefault(label.getKey(), "")));
            if (raised) {
                flags.add(flag.id());
            }
        }
        return flags;
    }

    /** Recorded, shown and asked; the incident is not closed behind people's backs unless the route says so. */
    private void allClear(Turn turn) {
        turn.record(
                EntryKind.ALL_CLEAR,
                TimelineEntry.SYSTEM,
                "every alert has cleared" + (batch.omitted() > 0 ? "; " + batch.omitted() + " were left out" : ""),
                Map.of());
        turn.attention(ASK);
        if (batch.resolves() && batch.omitted() == 0) {
            Lifecycle.resolve(turn, TimelineEntry.SYSTEM, "every alert has cleared, as the route asks", false);
        }
    }
}
