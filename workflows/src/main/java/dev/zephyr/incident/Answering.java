package dev.zephyr.incident;

import dev.zephyr.escalation.AnswerRule;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.RungState;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody answers, or declines. */
public final class Answering {

    private Answering() {}

    /** The first answer stops the climb; a later one is told whose it is and joins. */
    public static void acknowledge(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            turn.answer("already over: "
                    + turn.merges()
                            .target()
                            .map(target -> "merged into " + target)
                            .orElse(turn.phase().wire())
                    + turn.team().commander().map(ic -> ", led by " + ic).orElse(""));
            return;
        }
        boolean leads = turn.team().commander().filter(by::equals).isPresent();
        boolean handedOver = turn.team().leaving() && !leads;
        boolean first = turn.team().commander().isEmpty() || handedOver;
        List<Call> answered = turn.team().leaving() && leads ? List.of() : answeredBy(turn, by);
        if (answered.isEmpty() && !first) {
            join(turn, by);
            return;
        }
        turn.record(EntryKind.ACKNOWLEDGED, by, "acknowledged by " + by, Map.of("person", by));
        turn.attentionPaid();
        if (first) {
            takeUp(turn, by, handedOver);
        }
        Beside.takeRoles(turn, answered, by);
        Lifecycle.answered(turn, by);
        close(turn, answered, by);
        turn.answer("yours");
    }

    private static void join(Turn turn, String by) {
        String leader = turn.team().commander().orElse(by);
        turn.record(EntryKind.JOINED, by, by + " joined", Map.of("person", by));
        turn.answer(
                leader.equals(by)
                        ? "yours"
                        : "already " + leader + "'s since "
                                + turn.marks().getOrDefault(EntryKind.ACKNOWLEDGED, turn.now()));
    }

    /** Work begins with the first answer; that of another side takes it on, and no time starts anew. */
    private static void takeUp(Turn turn, String by, boolean handedOver) {
        if (!handedOver || turn.passage().answered() == null) {
            turn.passage(turn.passage().answeredAt(turn.now()));
        }
        Roles.takeByAnswering(turn, by, handedOver);
        turn.team(turn.team().leaving(false));
        Beside.callForRoles(turn, by);
    }

    private static void close(Turn turn, List<Call> answered, String by) {
        for (Call call : answered) {
            Ringing.change(
                    turn,
                    call.id(),
                    rung -> rung.responder().equals(by),
                    rung -> rung.as(RungState.ACKNOWLEDGED, turn.now()));
        }
        Ringing.joinThoseOf(turn, answered, by);
        answered.forEach(call -> turn.ladder(turn.ladder().with(call.id(), open -> open.as(CallState.ANSWERED))));
    }

    /** The person's own calls beside the path, and what the policy's rule makes of the path. */
    private static List<Call> answeredBy(Turn turn, String by) {
        List<Call> beside = turn.ladder()
                .open()
                .filter(call -> call.isBeside() && call.involves(by))
                .toList();
        boolean onlyBeside = !beside.isEmpty()
                && turn.policy().escalation().answers() == AnswerRule.EACH_LEVEL
                && turn.ladder().openOnPath().noneMatch(call -> call.involves(by));
        return onlyBeside
                ? beside
                : Stream.concat(beside.stream(), onPathAnsweredBy(turn, by).stream())
                        .toList();
    }

    private static List<Call> onPathAnsweredBy(Turn turn, String by) {
        List<Call> open = turn.ladder().openOnPath().toList();
        EscalationPolicy escalation = turn.policy().escalation();
        if (escalation.answers() == AnswerRule.FIRST) {
            return open;
        }
        int own = open.stream()
                .filter(call -> call.involves(by))
                .map(call -> escalation.rank(call.level()))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> open.stream()
                        .map(call -> escalation.rank(call.level()))
                        .min(Comparator.naturalOrder())
                        .orElse(0));
        return open.stream()
                .filter(call -> escalation.rank(call.level()) <= own)
                .toList();
    }

    /** A decline rings the next at once. */
    public static void decline(Turn turn, String by, String reason) {
        List<Call> open = turn.ladder().open().filter(call -> call.involves(by)).toList();
        if (open.isEmpty()) {
            throw new Refusal(Refusal.Reason.CONFLICT, by + " is not being rung for this incident");
        }
        turn.record(EntryKind.DECLINED, by, reason, Map.of("person", by));
        for (Call call : open) {
            Ringing.change(
                    turn,
                    call.id(),
                    rung -> rung.responder().equals(by),
                    rung -> rung.as(RungState.DECLINED, turn.now()));
            Caller.climb(turn, call, EntryKind.NOBODY_THERE, by + " declined");
        }
        turn.answer("declined, the next one is being called");
    }
}
