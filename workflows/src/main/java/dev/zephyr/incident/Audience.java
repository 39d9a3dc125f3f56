package dev.zephyr.incident;

import dev.zephyr.oncall.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Replaces what only the incident knows (roles, lists, responders) by targets that the directory can find. */
final class Audience {

    /** The people an occasion is about, by id, with spaces between. */
    static final String ADDRESSEE = "addressee";

    private Audience() {}

    static List<Target> resolve(Turn turn, List<Target> targets) {
        Set<Target> found = new LinkedHashSet<>();
        targets.forEach(target -> expand(turn, target, found, Set.of()));
        return new ArrayList<>(found);
    }

    private static void expand(Turn turn, Target target, Set<Target> found, Set<String> listsSeen) {
        switch (target.kind()) {
            case ROLE -> holders(turn, target.name()).forEach(person -> found.add(Target.person(person)));
            case RESPONDERS -> turn.ladder().everyone().forEach(person -> found.add(Target.person(person)));
            case ADDRESSEE -> found.addAll(addressees(turn));
            case LIST -> {
                if (!listsSeen.contains(target.name())) {
                    Set<String> seen = new LinkedHashSet<>(listsSeen);
                    seen.add(target.name());
                    turn.policy()
                            .lists()
                            .getOrDefault(target.name(), List.of())
                            .forEach(member -> expand(turn, member, found, seen));
                }
            }
            default -> found.add(target);
        }
    }

    /** Whom the occasion names; the team's lead where it names nobody. */
    private static List<Target> addressees(Turn turn) {
        String named = turn.occasion().getOrDefault(ADDRESSEE, "");
        return named.isEmpty()
                ? List.of(new Target(Target.Kind.LEAD, "", Target.Pick.CURRENT))
                : Arrays.stream(named.split(" ", -1)).map(Target::person).toList();
    }

    /** The holders of a role; without one whoever owns the incident (O-01, O-26). */
    static List<String> holders(Turn turn, String role) {
        List<String> holders = turn.team().holders(role);
        return holders.isEmpty() ? turn.team().owner(turn.ladder()).stream().toList() : holders;
    }
}
