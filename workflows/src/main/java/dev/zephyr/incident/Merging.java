package dev.zephyr.incident;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.alert.Alerts;
import dev.zephyr.communication.Announcement;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import dev.zephyr.severity.SeverityScale;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two incidents become one. The merged one stays under its key for as long as the other is open, and passes on what its
 * alerts say; once the other is over, what fires opens anew.
 */
public final class Merging {

    private static final String INCIDENT = "incident";
    private static final String AS = "as";

    private Merging() {}

    /** This one goes on in another; nobody is called for it any more, what it owes whatever happens stays owed (O-20). */
    public static void into(Turn turn, IncidentId target, String by, String text) {
        turn.merges(turn.merges().going(target));
        turn.record(
                EntryKind.MERGED,
                by,
                "into " + target + (text.isEmpty() ? "" : ": " + text),
                Map.of(INCIDENT, target.value(), AS, "source"));
        Caller.end(turn, "merged into " + target + ", follow it there: zephyr show " + target);
        turn.attentionPaid();
        turn.passage(turn.passage().to(Phase.CLOSED, turn.now()));
        turn.record(EntryKind.PHASE_ENTERED, by, Phase.CLOSED.wire(), Map.of("phase", Phase.CLOSED.wire()));
        say(
                turn,
                "offered",
                new MergeWord.Offered(
                        turn.id(),
                        target,
                        turn.opening().title(),
                        turn.severity(),
                        turn.assessment().flags(),
                        firing(turn)));
    }

    static void offered(Turn turn, MergeWord.Offered word) {
        if (isMeant(turn, word) && turn.merges().from().contains(word.from())) {
            return;
        }
        if (!isMeant(turn, word) || !turn.phase().isActive()) {
            refuse(turn, word, true, word.batch());
            return;
        }
        turn.merges(turn.merges().plus(word.from()));
        turn.record(
                EntryKind.MERGED,
                TimelineEntry.SYSTEM,
                word.from() + " goes on in this one: " + word.severity() + " " + word.title(),
                Map.of(INCIDENT, word.from().value(), AS, "target"));
        word.flags().stream()
                .filter(flag -> turn.policy().flag(flag).isPresent())
                .forEach(flag -> Judgement.raise(turn, flag));
        if (wasWorse(turn, word.severity())) {
            turn.attention(word.from() + " was " + word.severity() + " and is merged into this " + turn.severity()
                    + ": judge the severity anew");
        }
        Voice.tell(
                turn,
                List.of(Target.parse("role:" + Policy.COMMANDER)),
                new Announcement(
                        "Merged into " + turn.opening().title(),
                        word.from() + " goes on in " + turn.id() + ": " + word.severity() + " " + word.title()),
                "merged",
                "merge/" + word.from());
        new AlertsReceived(word.batch()).on(turn);
    }

    static void passed(Turn turn, MergeWord.Passed word) {
        boolean open = turn.phase().isActive()
                || turn.phase() == Phase.RESOLUTION
                || turn.merges().passesOn();
        if (isMeant(turn, word) && open) {
            new AlertsReceived(word.batch()).on(turn);
        } else {
            refuse(turn, word, false, word.batch());
        }
    }

    /** The other takes nothing: this one goes on itself, or what fires opens anew. */
    static void refused(Turn turn, MergeWord.Refused word) {
        if (!turn.merges().isInto(word.from())) {
            new AlertsReceived(word.batch()).on(turn);
        } else if (!word.offer()) {
            released(turn, word.from());
            succeed(turn, word.batch());
        } else if (turn.merges().passesOn()) {
            goOn(turn, word.from());
        }
    }

    private static void goOn(Turn turn, IncidentId other) {
        turn.merges(turn.merges().going(null));
        String text = "could not be merged, " + other + " is over";
        Lifecycle.reopen(turn, TimelineEntry.SYSTEM, text);
        turn.attention(text + ": it goes on here");
        Caller.callCommander(turn, "merge-refused");
    }

    static void released(Turn turn, IncidentId by) {
        if (turn.merges().passesOn() && turn.merges().isInto(by)) {
            turn.merges(turn.merges().over());
            turn.passage(turn.passage().to(Phase.CLOSED, turn.now()));
            turn.record(EntryKind.CLOSED, TimelineEntry.SYSTEM, by + " is over; what fires from now on opens anew");
            release(turn);
        }
    }

    /** Tells those that go on in this one that it is over. */
    static void release(Turn turn) {
        turn.merges()
                .from()
                .forEach(source -> say(turn, "released/" + source, new MergeWord.Released(turn.id(), source)));
    }

    /** What the alerts of a merged incident say is the other's; repeats are not passed on. */
    static void passOn(Turn turn, AlertBatch batch) {
        List<AlertFact> news = new ArrayList<>();
        for (AlertFact fact : batch.alerts()) {
            if (turn.alerts().changeBy(fact) != Alerts.Change.NOTHING) {
                turn.alerts(turn.alerts().with(fact));
                news.add(fact);
            }
        }
        if (!news.isEmpty()) {
            IncidentId target = Objects.requireNonNull(turn.merges().into());
            turn.record(EntryKind.NOTE, TimelineEntry.SYSTEM, news.size() + " alerts passed on to " + target);
            AlertBatch passed = new AlertBatch(batch.source(), batch.route(), news, batch.omitted(), batch.resolves());
            say(turn, "passed/" + turn.wholeTimeline().lastSeq(), new MergeWord.Passed(turn.id(), target, passed));
        }
    }

    /** A word did not arrive, since nothing lives under that key: as if it were refused. */
    static void notHeard(Turn turn, MergeWord word) {
        if (word instanceof MergeWord.Offered offered) {
            refused(turn, new MergeWord.Refused(offered.to(), turn.id(), true, offered.batch()));
        } else if (word instanceof MergeWord.Passed passed) {
            refused(turn, new MergeWord.Refused(passed.to(), turn.id(), false, passed.batch()));
        }
    }

    /** A severity of another policy's scale can not be compared, so people are asked. */
    private static boolean wasWorse(Turn turn, Severity other) {
        SeverityScale scale = turn.policy().severities();
        boolean foreign = other.isKnown() && scale.find(other).isEmpty();
        return foreign || scale.isWorse(other, turn.severity());
    }

    private static boolean isMeant(Turn turn, MergeWord word) {
        return word.to().equals(turn.id());
    }

    private static void refuse(Turn turn, MergeWord word, boolean offer, AlertBatch batch) {
        turn.record(EntryKind.NOTE, TimelineEntry.SYSTEM, "handed back to " + word.from() + ": this one is over");
        String key = "refused/" + word.from() + "/" + turn.wholeTimeline().lastSeq();
        say(turn, key, new MergeWord.Refused(word.to(), word.from(), offer, batch));
    }

    private static void succeed(Turn turn, AlertBatch batch) {
        List<AlertFact> firing =
                batch.alerts().stream().filter(AlertFact::isFiring).toList();
        if (!firing.isEmpty()) {
            turn.successor(new AlertBatch(batch.source(), batch.route(), firing, 0, batch.resolves()));
        }
    }

    private static AlertBatch firing(Turn turn) {
        List<AlertFact> facts = new ArrayList<>();
        turn.alerts().byFingerprint().forEach((fingerprint, state) -> {
            if (state.openSince() != null) {
                facts.add(new AlertFact(
                        fingerprint, state.name(), state.summary(), state.openSince(), null, Map.of(), Map.of()));
            }
        });
        return new AlertBatch(
                "merge", turn.opening().route(), facts, turn.alerts().uncounted(), false);
    }

    private static void say(Turn turn, String key, MergeWord word) {
        turn.act(new Action.Say(turn.id() + "/merge/" + key, word));
    }
}
