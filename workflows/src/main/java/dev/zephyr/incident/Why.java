package dev.zephyr.incident;

import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.Rung;
import dev.zephyr.escalation.RungState;
import dev.zephyr.obligation.Lengths;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Why a level is called, as the called person reads it. */
final class Why {

    /** The field of a note by which a person called a level. */
    static final String ESCALATES = "escalates";

    private Why() {}

    static String of(Turn turn, Call call) {
        String cause = call.cause();
        if (cause.equals(Caller.UNANSWERED)) {
            return unanswered(turn, call);
        } else if (cause.equals(Caller.ESCALATED)) {
            return escalated(turn, call.level());
        } else if (cause.startsWith(Caller.SEVERITY_CAUSE)) {
            return "it is " + turn.severity() + " now";
        }
        String first = switch (cause) {
            case Caller.OPENED -> opened(turn);
            case Caller.RETURNED -> "it is back after its resolution";
            case Caller.FLAPPING -> "it keeps coming back";
            case Caller.EXPIRED -> "nobody went on with it after it was acknowledged";
            default -> rule(turn, cause);
        };
        int round = turn.ladder().round();
        boolean again = round > 1 && !cause.equals(Caller.EXPIRED);
        return again ? first + "; nobody has answered, round " + round : first;
    }

    private static String opened(Turn turn) {
        String reporter = turn.opening().reporter();
        return reporter.equals(TimelineEntry.SYSTEM) ? "an alert fired" : reporter + " opened it";
    }

    private static String rule(Turn turn, String id) {
        return turn.policy().obligations().stream()
                .filter(rule -> rule.id().equals(id))
                .map(Obligation::name)
                .findFirst()
                .orElseGet(() -> id.replace('-', ' '));
    }

    private static String escalated(Turn turn, String level) {
        return turn.timeline().stream()
                .filter(entry -> entry.field(ESCALATES).equals(level))
                .reduce((earlier, later) -> later)
                .map(note -> note.by() + " " + note.text())
                .orElse("a responder asks for you");
    }

    private static String unanswered(Turn turn, Call call) {
        return turn.ladder().calls().stream()
                .takeWhile(other -> !other.id().equals(call.id()))
                .filter(other -> other.state() == CallState.PASSED)
                .reduce((earlier, later) -> later)
                .map(passed -> passed(turn, passed, call.calledAt()))
                .orElse("nobody has answered");
    }

    private static String passed(Turn turn, Call last, Instant at) {
        String names = last.rungs().stream().map(Rung::name).collect(Collectors.joining(" and "));
        if (last.rungs().isEmpty()) {
            return "nobody is there for " + Caller.name(turn.policy(), last.level());
        } else if (last.rungs().stream().allMatch(rung -> rung.state() == RungState.UNREACHABLE)) {
            return names + " can not be reached";
        } else if (last.rungs().stream().noneMatch(Rung::isRinging)) {
            return names + " declined";
        }
        return names + " did not answer for " + Lengths.tell(Duration.between(last.calledAt(), at));
    }
}
