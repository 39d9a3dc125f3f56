package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.Response;
import dev.zephyr.oncall.How;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.port.Found;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls of one person beside the path: their answer ends it, and nobody else is called in their place. */
public final class Beside {

    private static final String CALLED_IN = "called-in";
    private static final String TAKES_OVER = "takes-over";
    private static final String PERSON = "person:";
    private static final String ROLE = "role:";

    private Beside() {}

    /** Whether this stands for a person in the place of a level; ids of levels have no colon. */
    static boolean isMeant(String level) {
        return level.startsWith(PERSON) || isForRole(level);
    }

    static boolean isForRole(String level) {
        return level.startsWith(ROLE);
    }

    /**
     * Rings a person, whatever the severity says of itself and without anybody's approval (O-02).
     *
     * @return false when that rings already
     */
    public static boolean callIn(Turn turn, String person, String by, String reason) {
        String level = PERSON + person;
        boolean ringing = turn.ladder().isOpen(level);
        if (!ringing) {
            String words = "called in by " + by + (reason.isEmpty() ? "" : ": " + reason);
            Caller.call(turn, level, CALLED_IN, How.PAGE, new Call.Request(by, words));
        }
        return !ringing;
    }

    /** Somebody leads; whoever the policy wants in a role is rung to take it over from them (M-06). */
    static void callForRoles(Turn turn, String by) {
        boolean silent = turn.policy().escalation().responseTo(turn.severity()).how() == How.TICKET;
        for (RoleDefinition role : turn.policy().roles()) {
            if (role.ring() && !silent && Offers.isWanted(turn, role)) {
                Call.Request request = new Call.Request(by, "to take over as " + role.name() + " from " + by);
                Caller.call(turn, ROLE + role.id(), TAKES_OVER, Caller.how(turn, null), request);
            }
        }
    }

    /** The answer of whoever was rung for a role takes it. */
    static void takeRoles(Turn turn, List<Call> answered, String by) {
        answered.stream()
                .map(Call::level)
                .filter(Beside::isForRole)
                .forEach(level -> Roles.assign(turn, level.substring(ROLE.length()), by, by));
    }

    /** A person's word on who holds the role: nobody is rung for it any more. */
    static void noLongerWanted(Turn turn, RoleDefinition role, String holder) {
        String level = ROLE + role.id();
        Ringing.standDown(
                turn,
                call -> call.isOpen() && call.level().equals(level),
                rung -> rung.isRinging() && !rung.responder().equals(holder),
                role.name() + " is " + holder);
        turn.ladder(turn.ladder()
                .with(call -> call.isOpen() && call.level().equals(level), call -> call.as(CallState.ENDED)));
    }

    static List<Target> targets(Policy policy, String level) {
        return isForRole(level)
                ? policy.role(level.substring(ROLE.length())).stream()
                        .flatMap(role -> Stream.ofNullable(role.suggest()))
                        .toList()
                : List.of(Target.parse(level));
    }

    static String name(Policy policy, String level) {
        return isForRole(level)
                ? policy.role(level.substring(ROLE.length()))
                        .map(role -> "the suggested " + role.name())
                        .orElse(level)
                : Target.parse(level).name();
    }

    /** Whoever holds the role already need not be rung for it. */
    static Found withoutHolders(Turn turn, String level, Found found) {
        return found.with(found.responders().stream()
                .filter(person -> !isForRole(level) || !turn.team().holds(person.id(), level.substring(ROLE.length())))
                .toList());
    }

    /** What a page may take to be answered under this severity: where it rings nobody itself, as before an assessment. */
    static Response paging(EscalationPolicy escalation, Severity severity) {
        Response own = escalation.responseTo(severity);
        return own.how() == How.PAGE || own.thenPage() != null ? own : escalation.responseTo(Severity.UNKNOWN);
    }

    /** No answer of theirs is to be had: told to whoever wanted them, who goes on without; marked where they were called in. */
    static void unanswered(Turn turn, Call call, Call.Request request, EntryKind why, String text) {
        turn.ladder(turn.ladder().with(call.id(), open -> open.as(CallState.PASSED)));
        turn.record(why, TimelineEntry.SYSTEM, text, Map.of("level", call.level(), "cause", call.cause()));
        boolean calledIn = !isForRole(call.level());
        String said = text + ", " + request.words();
        if (calledIn) {
            turn.attention(said);
        }
        String next = calledIn ? ". Call somebody else, or escalate." : ". You go on in that role.";
        Voice.tell(
                turn,
                List.of(Target.person(request.by())),
                new Announcement(text, said + next),
                call.cause(),
                call.id() + "/told");
    }
}
