package dev.zephyr.incident;

import dev.zephyr.escalation.AnswerRule;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.RungState;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.timeline.EntryKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Somebody answers, or declines. */
public final class Answering {

    private Answering() {}

    /** The first answer stops the climb; a later one is told whose it is and joins. */
    public static void acknowledge(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            turn.answer("already over: " + turn.phase().wire()
                    + turn.team().commander().map(ic -> ", led by " + ic).orElse(""));
            return;
        }
        List<Call> answered = answeredBy(turn, by);
        boolean first = turn.team().commander().isEmpty();
        if (answered.isEmpty() && !first) {
            String leader = turn.team().commander().orElse(by);
            turn.record(EntryKind.JOINED, by, by + " joined", Map.of("person", by));
            turn.answer(
                    leader.equals(by)
                            ? "yours"
                            : "already " + leader + "'s since "
                                    + turn.marks().getOrDefault(EntryKind.ACKNOWLEDGED, turn.now()));
            return;
        }
        turn.record(EntryKind.ACKNOWLEDGED, by, "acknowledged by " + by, Map.of("person", by));
        turn.attentionPaid();
        close(turn, answered, by);
        if (first) {
            turn.passage(turn.passage().answeredAt(turn.now()));
            takeRoles(turn, by);
        }
        Lifecycle.answered(turn, by);
        turn.answer("yours");
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

    private static List<Call> answeredBy(Turn turn, String by) {
        List<Call> open = turn.ladder().open().toList();
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

    private static void takeRoles(Turn turn, String by) {
        for (RoleDefinition role : turn.policy().roles()) {
            boolean open = turn.team().holder(role.id()).isEmpty();
            if (open && (role.acknowledger() || role.id().equals(Policy.COMMANDER))) {
                assign(turn, role.id(), by, by);
            }
        }
    }

    /** Gives a role to a person; a hand-over names both. */
    public static void assign(Turn turn, String role, String person, String by) {
        RoleDefinition definition = turn.policy()
                .role(role)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no role \"" + role + "\"; the policy has "
                                + turn.policy().roles().stream()
                                        .map(RoleDefinition::id)
                                        .toList()));
        String before = turn.team().holder(role).orElse("");
        turn.team(turn.team().assign(role, person));
        turn.record(
                EntryKind.ROLE_ASSIGNED,
                by,
                definition.name() + ": " + person + (before.isEmpty() ? "" : ", before " + before),
                Map.of("role", role, "person", person, "before", before));
        definition.apartFrom().stream()
                .filter(other ->
                        turn.team().holder(other).filter(person::equals).isPresent())
                .forEach(other -> turn.hint(person + " holds " + role + " and " + other
                        + "; one person should not, consider handing one over"));
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
