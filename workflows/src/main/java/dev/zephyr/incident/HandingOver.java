package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.RungState;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;

/** Another service or team takes an incident over: theirs are called as for a new one, the others are let go. */
public final class HandingOver {

    private static final String CAUSE = "handed-over";

    private HandingOver() {}

    /** The commander leads on until one of the new side has answered: a hand-over that nobody takes is none (O-01). */
    public static void to(Turn turn, String service, String team, String by, String reason) {
        if (!turn.phase().isActive()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "it is over (" + turn.phase().wire() + "); reopen it before handing it over");
        }
        Opening before = turn.opening();
        Opening after = before.heldBy(service, team);
        if (side(after).equals(side(before))) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "it is with " + side(before) + " already; name another service or team");
        }
        turn.opening(after);
        String words = side(before) + " to " + side(after) + (reason.isEmpty() ? "" : ": " + reason);
        turn.record(
                EntryKind.HANDED_OVER,
                by,
                words,
                Map.of(
                        "service", after.service(),
                        "team", after.team(),
                        "service-before", before.service(),
                        "team-before", before.team()));
        letGo(turn, side(after));
        turn.ladder(turn.ladder().nextRound());
        turn.team(turn.team().leaving(true));
        boolean nobodyIsCalled =
                turn.policy().escalation().responseTo(turn.severity()).call().isEmpty();
        if (nobodyIsCalled) {
            Announcement word =
                    new Announcement(Wording.subject(turn) + " is yours now", by + " handed it over, " + words);
            Ownership.pass(turn, CAUSE, word);
        } else {
            Caller.respond(turn, CAUSE);
        }
    }

    /** Those of the old side are told; whoever was called in person stays, and the commander for now. */
    private static void letGo(Turn turn, String to) {
        Ringing.standDown(
                turn,
                call -> !call.isBeside(),
                rung -> rung.state() != RungState.UNREACHABLE
                        && turn.team()
                                .commander()
                                .filter(rung.responder()::equals)
                                .isEmpty(),
                "handed over to " + to);
        turn.ladder(turn.ladder().with(call -> call.isOpen() && !call.isBeside(), call -> call.as(CallState.ENDED)));
    }

    /** Service and team, as people say it. */
    public static String side(Opening opening) {
        String service = opening.service().isEmpty() ? "no service" : opening.service();
        return opening.team().isEmpty() ? service : service + " (team " + opening.team() + ")";
    }
}
