package dev.zephyr.incident;

import dev.zephyr.alert.Alerts;
import dev.zephyr.escalation.Flapping;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.Span;
import dev.zephyr.policy.Policy;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves from phase to phase. */
public final class Lifecycle {

    /** The flag that stands while a postmortem is owed, so that conditions can ask for it. */
    public static final String POSTMORTEM_REQUIRED = "postmortem-required";

    private Lifecycle() {}

    static void enter(Turn turn, Phase next, String by) {
        if (!turn.phase().canMoveTo(next)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "an incident in " + turn.phase().wire() + " can not go to " + next.wire());
        }
        turn.passage(turn.passage().to(next, turn.now()));
        turn.known().remove("status");
        turn.record(EntryKind.PHASE_ENTERED, by, next.wire(), Map.of("phase", next.wire()));
    }

    /** After the first answer: triage, and on to response when the severity is already settled. */
    static void answered(Turn turn, String by) {
        if (turn.phase() == Phase.DETECTION) {
            enter(turn, Phase.TRIAGE, by);
        }
        if (turn.phase() == Phase.TRIAGE && turn.severity().isKnown()) {
            declare(turn, by);
            enter(turn, Phase.RESPONSE, by);
        }
    }

    static void declare(Turn turn, String by) {
        if (!turn.marks().containsKey(EntryKind.DECLARED)) {
            turn.record(
                    EntryKind.DECLARED,
                    by,
                    turn.severity() + ": " + turn.opening().title(),
                    Map.of("severity", turn.severity().id()));
        }
    }

    /** Somebody says that it is over: watched for stability where the policy asks for that. */
    public static void resolve(Turn turn, String by, String text, boolean letGoOfFiring) {
        turn.alerts(turn.alerts().resolved(turn.now(), letGoOfFiring));
        boolean somebodyLeads = turn.team().commander().isPresent();
        if (!somebodyLeads && !by.equals(TimelineEntry.SYSTEM)) {
            Roles.assign(turn, Policy.COMMANDER, by, by);
        }
        turn.attentionPaid();
        turn.record(EntryKind.RESOLVED, by, text);
        enter(turn, Phase.RESOLUTION, by);
        Caller.end(turn, "resolved by " + by + (text.isEmpty() ? "" : ": " + text));
        if (turn.policy().resolution().watch().equals(Span.ZERO)
                && !turn.alerts().isAnyFiring()) {
            stable(turn);
        }
    }

    /** When the stable watch ends; empty while an alert still fires. */
    static Optional<Instant> watchEnds(Passage passage, Alerts alerts, @Nullable Instant cleared, Rules rules) {
        if (passage.phase() != Phase.RESOLUTION || alerts.isAnyFiring()) {
            return Optional.empty();
        }
        Instant from = cleared != null && cleared.isAfter(passage.entered()) ? cleared : passage.entered();
        return Optional.of(
                rules.reckoning().after(from, rules.policy().resolution().watch()));
    }

    /** The response is over for good; what is owed from here on is follow-up. */
    static void stable(Turn turn) {
        turn.record(EntryKind.STABLE, TimelineEntry.SYSTEM, "stable, the response is over");
        Merging.release(turn);
        requirePostmortem(turn);
        enter(turn, turn.postmortem().isRequired() ? Phase.POSTMORTEM : Phase.PREVENTION, TimelineEntry.SYSTEM);
    }

    /** A flag raised later can still make one required; duties ask for it by {@link #POSTMORTEM_REQUIRED}. */
    static void requirePostmortem(Turn turn) {
        boolean over = turn.phase() == Phase.RESOLUTION || turn.phase().isFollowUp();
        boolean required = turn.policy().postmortem().requiredWhen().stream()
                .anyMatch(when -> when.holds(turn.severity(), turn.assessment().flags(), turn.phase()));
        if (over
                && required
                && !turn.postmortem().isRequired()
                && !turn.passage().cancelled()) {
            turn.postmortem(turn.postmortem().at(Stage.OWED));
            Judgement.raise(turn, POSTMORTEM_REQUIRED);
            PostmortemDraft.start(turn);
        }
    }

    /** Back to response by a new firing in the watch: the commander is rung, unless it flaps. */
    static void fireAgain(Turn turn, String text) {
        boolean wasQuiet = turn.passage().quietUntil() != null;
        turn.passage(turn.passage().returned(turn.passage().flapping().plus(turn.now())));
        boolean flaps = turn.passage().flapping().isFlapping();
        if (flaps && !wasQuiet) {
            int firing = turn.alerts().firing().size();
            turn.passage(turn.passage().quiet(turn.now().plus(Flapping.QUIET), firing));
            turn.attention("flapping: it came back three times within an hour, nobody is rung until it has been quiet");
        }
        reopen(turn, TimelineEntry.SYSTEM, text);
        if (!flaps && !wasQuiet) {
            Caller.callCommander(turn, Caller.RETURNED);
        }
    }

    /** More alerts fire than when it fell quiet: that is no mere flapping. */
    static void grow(Turn turn) {
        boolean quiet = turn.passage().quietUntil() != null;
        if (quiet && turn.alerts().firing().size() > turn.passage().firingWhenQuiet()) {
            loud(turn);
        }
    }

    /** Back to response by a person's word. */
    public static void reopen(Turn turn, String by, String text) {
        turn.passage(turn.passage().to(Phase.RESPONSE, turn.now()).answeredAt(turn.now()));
        turn.record(EntryKind.REOPENED, by, text);
        turn.record(EntryKind.PHASE_ENTERED, by, Phase.RESPONSE.wire(), Map.of("phase", Phase.RESPONSE.wire()));
    }

    /** A flapping incident has been quiet for long enough: if it still fires, the commander is rung after all. */
    static void loud(Turn turn) {
        turn.passage(turn.passage().loud());
        if (turn.phase().isActive()) {
            Caller.callCommander(turn, Caller.FLAPPING);
        }
    }

    public static void cancel(Turn turn, String by, String reason) {
        turn.passage(turn.passage().cancelledAt(turn.now()));
        Caller.end(turn, "a false alarm, says " + by + (reason.isEmpty() ? "" : ": " + reason));
        turn.attentionPaid();
        turn.alerts(turn.alerts().resolved(turn.now(), true));
        turn.record(EntryKind.CANCELLED, by, reason);
        Merging.release(turn);
        turn.record(EntryKind.PHASE_ENTERED, by, Phase.CLOSED.wire(), Map.of("phase", Phase.CLOSED.wire()));
    }

    static void close(Turn turn) {
        enter(turn, Phase.CLOSED, TimelineEntry.SYSTEM);
        turn.record(EntryKind.CLOSED, TimelineEntry.SYSTEM, "nothing is owed any more");
    }
}
