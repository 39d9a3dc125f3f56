package dev.zephyr.incident;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.alert.Alerts;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A source spoke. Repeats, late facts and twins of a highly available sender change nothing. */
public record AlertsReceived(AlertBatch batch) implements Event {

    /** What the responders are asked once nothing fires any more. */
    static final String ASK = "every alert has cleared: resolve it, or say what is still wrong";

    /** Of one batch, each way; what is more stands in one entry. All of them stand in the list of alerts. */
    private static final int TOLD_ONE_BY_ONE = 20;

    private static final int NAMED = 5;

    @Override
    public void on(Turn turn) {
        if (turn.merges().passesOn()) {
            Merging.passOn(turn, batch);
            return;
        }
        boolean wasFiring = turn.alerts().isAnyFiring();
        List<AlertFact> elsewhere = new ArrayList<>();
        List<AlertFact> fired = new ArrayList<>();
        List<AlertFact> cleared = new ArrayList<>();
        for (AlertFact fact : batch.alerts()) {
            Alerts.Change change = turn.alerts().changeBy(fact);
            if (change == Alerts.Change.FIRED && turn.phase().isFollowUp()) {
                elsewhere.add(fact);
                continue;
            }
            turn.alerts(turn.alerts().with(fact));
            if (change == Alerts.Change.FIRED) {
                fired.add(fact);
            } else if (change == Alerts.Change.CLEARED) {
                cleared.add(fact);
            }
        }
        fired(turn, fired);
        tell(turn, EntryKind.ALERT_CLEARED, cleared);
        if (!elsewhere.isEmpty()) {
            turn.successor(new AlertBatch(batch.source(), batch.route(), elsewhere, 0, batch.resolves()));
        }
        if ((wasFiring || !fired.isEmpty())
                && !turn.alerts().isAnyFiring()
                && turn.phase().isActive()) {
            allClear(turn);
        }
    }

    private static void fired(Turn turn, List<AlertFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        tell(turn, EntryKind.ALERT_FIRED, facts);
        turn.attentionGone(ASK);
        for (AlertFact fact : facts) {
            flagsOf(turn, fact).forEach(flag -> Judgement.raise(turn, flag));
            Judgement.learn(turn, turn.policy().decision().assess(fact.labels()));
        }
        if (turn.phase() == Phase.RESOLUTION) {
            Lifecycle.fireAgain(turn, facts.get(0).name() + " fires again");
        }
        Lifecycle.grow(turn);
    }

    private static void tell(Turn turn, EntryKind kind, List<AlertFact> facts) {
        facts.stream()
                .limit(TOLD_ONE_BY_ONE)
                .forEach(fact -> turn.record(
                        kind,
                        TimelineEntry.SYSTEM,
                        fact.name() + ": " + fact.summary(),
                        Map.of(
                                "fingerprint",
                                fact.fingerprint(),
                                "since",
                                fact.startsAt().toString())));
        if (facts.size() > TOLD_ONE_BY_ONE) {
            List<AlertFact> more = facts.subList(TOLD_ONE_BY_ONE, facts.size());
            turn.record(kind, TimelineEntry.SYSTEM, summed(more), Map.of("count", String.valueOf(more.size())));
        }
    }

    private static String summed(List<AlertFact> facts) {
        Map<String, Integer> names = new LinkedHashMap<>();
        facts.forEach(fact -> names.merge(fact.name(), 1, Integer::sum));
        String named = names.entrySet().stream()
                .limit(NAMED)
                .map(name -> name.getKey() + " (" + name.getValue() + ")")
                .collect(Collectors.joining(", "));
        return facts.size() + " more: " + named + (names.size() > NAMED ? " and others" : "");
    }

    private static Set<String> flagsOf(Turn turn, AlertFact fact) {
        Set<String> flags = new LinkedHashSet<>();
        for (FlagDefinition flag : turn.policy().flags()) {
            if (flag.isRaisedBy(fact.labels())) {
                flags.add(flag.id());
            }
        }
        return flags;
    }

    /**
     * Recorded, shown and asked; the incident is not closed behind people's backs unless the route says so, and then only
     * when the state of every alert is known.
     */
    private void allClear(Turn turn) {
        int unknown = batch.omitted() + turn.alerts().uncounted();
        turn.record(
                EntryKind.ALL_CLEAR,
                TimelineEntry.SYSTEM,
                "every alert has cleared" + (unknown > 0 ? "; " + unknown + " were left out" : ""),
                Map.of());
        turn.attention(ASK);
        if (batch.resolves() && unknown == 0) {
            Lifecycle.resolve(turn, TimelineEntry.SYSTEM, "every alert has cleared, as the route asks", false);
        }
    }
}
