package dev.zephyr.incident;

import dev.zephyr.policy.Policy;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import java.util.Map;

/** Who holds which role. One that may have several holders is joined; any other is handed over, with a record of both. */
public final class Roles {

    private Roles() {}

    /** What falls to whoever answers first, the command with it: what is open, and after a hand-over what the others held. */
    static void takeByAnswering(Turn turn, String by, boolean handedOver) {
        for (RoleDefinition role : turn.policy().roles()) {
            boolean open = handedOver || turn.team().holders(role.id()).isEmpty();
            if (open && (role.acknowledger() || role.id().equals(Policy.COMMANDER))) {
                assign(turn, role.id(), by, by);
            }
        }
    }

    public static void assign(Turn turn, String role, String person, String by) {
        RoleDefinition definition = known(turn, role);
        List<String> before = turn.team().holders(role);
        turn.team(
                definition.several()
                        ? turn.team().join(role, person)
                        : turn.team().assign(role, person));
        String others = String.join(", ", before);
        String beside = definition.several() ? ", beside " : ", before ";
        turn.record(
                EntryKind.ROLE_ASSIGNED,
                by,
                definition.name() + ": " + person + (before.isEmpty() ? "" : beside + others),
                Map.of("role", role, "person", person, "before", definition.several() ? "" : others));
        Beside.noLongerWanted(turn, definition, person);
        pointAtOnesHeldTogether(turn, role);
    }

    public static void unassign(Turn turn, String role, String person, String by) {
        RoleDefinition definition = known(turn, role);
        List<String> holders = turn.team().holders(role);
        if (!holders.contains(person)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    person + " is not " + role + "; " + (holders.isEmpty() ? "nobody is" : holders + " are"));
        }
        if (role.equals(Policy.COMMANDER)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "an incident is never without a commander: hand the command over instead (assign " + role
                            + " PERSON)");
        }
        turn.team(turn.team().leave(role, person));
        turn.record(
                EntryKind.ROLE_UNASSIGNED,
                by,
                definition.name() + ": no longer " + person,
                Map.of("role", role, "person", person));
    }

    private static RoleDefinition known(Turn turn, String role) {
        return turn.policy()
                .role(role)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no role \"" + role + "\"; the policy has "
                                + turn.policy().roles().stream()
                                        .map(RoleDefinition::id)
                                        .toList()));
    }

    /** One person in two roles that want two is pointed at, and whoever is suggested for the one is asked. */
    static void pointAtOnesHeldTogether(Turn turn) {
        turn.policy().roles().forEach(role -> role.apartFrom().forEach(other -> pointAt(turn, role, other)));
    }

    private static void pointAtOnesHeldTogether(Turn turn, String changed) {
        for (RoleDefinition role : turn.policy().roles()) {
            role.apartFrom().stream()
                    .filter(other -> role.id().equals(changed) || other.equals(changed))
                    .forEach(other -> pointAt(turn, role, other));
        }
    }

    private static void pointAt(Turn turn, RoleDefinition role, String other) {
        if (Offers.isWanted(turn, role)) {
            turn.team().holders(role.id()).stream()
                    .filter(person -> turn.team().holders(other).contains(person))
                    .forEach(person -> {
                        turn.hint(person + " holds " + role.id() + " and " + other
                                + "; one person should not, consider handing one over");
                        Offers.ask(
                                turn,
                                role,
                                "together/" + role.id() + "/"
                                        + turn.wholeTimeline().lastSeq());
                    });
        }
    }
}
