package dev.zephyr.incident;

import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.Rung;
import dev.zephyr.escalation.RungState;
import dev.zephyr.refusal.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Which level may decide what (P-28). */
final class Authority {

    private Authority() {}

    /** The level that an approval goes to, and its people. */
    record Holder(Level level, List<String> people) {}

    /** The lowest level that was called and holds it; none called is refused with the level to call. */
    static Holder lowest(Turn turn, String authority) {
        List<Level> holding = holding(turn, authority);
        if (holding.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    "no level of this policy holds \"" + authority + "\"; there are " + all(turn));
        }
        return holding.stream()
                .map(level -> new Holder(level, people(turn, level)))
                .filter(holder -> !holder.people().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.CONFLICT,
                        "nobody called so far holds \"" + authority + "\"; call "
                                + holding.get(0).name() + " first: escalate "
                                + holding.get(0).id()));
    }

    /** Whether a person was called at a level that holds it. */
    static boolean isHeldBy(Turn turn, String authority, String person) {
        return holding(turn, authority).stream()
                .anyMatch(level -> people(turn, level).contains(person));
    }

    private static List<Level> holding(Turn turn, String authority) {
        return turn.policy().escalation().levels().stream()
                .filter(level -> level.authority().stream().anyMatch(authority.strip()::equalsIgnoreCase))
                .toList();
    }

    private static List<String> all(Turn turn) {
        return turn.policy().escalation().levels().stream()
                .flatMap(level -> level.authority().stream())
                .distinct()
                .toList();
    }

    private static List<String> people(Turn turn, Level level) {
        Predicate<Rung> gone = rung -> rung.state() == RungState.UNREACHABLE || rung.state() == RungState.DECLINED;
        return turn.ladder().calls().stream()
                .filter(call -> call.level().equals(level.id()))
                .flatMap(call -> call.rungs().stream())
                .filter(gone.negate())
                .map(Rung::responder)
                .distinct()
                .toList();
    }
}
