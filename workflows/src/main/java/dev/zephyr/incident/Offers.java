package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.oncall.Responder;
import dev.zephyr.policy.RoleDefinition;
import dev.zephyr.port.Found;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks whom the policy suggests for a role to take it: told without ringing, recorded, shown while the role is open. */
final class Offers {

    private Offers() {}

    /** A role that is wanted and has no holder is offered; any other needs nobody. */
    static void offer(Turn turn, String role, String key) {
        turn.policy()
                .role(role)
                .filter(definition -> isWanted(turn, definition))
                .filter(definition -> turn.team().holders(role).isEmpty())
                .ifPresent(definition -> ask(turn, definition, key));
    }

    static boolean isWanted(Turn turn, RoleDefinition role) {
        return role.when().holds(turn.severity(), turn.assessment().flags(), turn.phase());
    }

    /** Offered also where somebody holds it who should not. */
    static void ask(Turn turn, RoleDefinition role, String key) {
        if (role.suggest() != null) {
            turn.act(new Action.Find(
                    turn.id() + "/" + key,
                    new Action.Purpose.Offering(role.id()),
                    Caller.lookUp(turn, List.of(role.suggest()))));
        }
    }

    static void found(Turn turn, String key, String id, Found found) {
        RoleDefinition role = turn.policy().role(id).orElseThrow();
        Optional<Responder> candidate = found.responders().stream()
                .filter(person -> mayHold(turn, role, person.id()))
                .min(Comparator.comparing(person -> isBusy(turn, role, person.id())));
        if (candidate.isEmpty()) {
            turn.record(
                    EntryKind.NOBODY_THERE,
                    TimelineEntry.SYSTEM,
                    role.name() + ": nobody is there to be asked",
                    Map.of("role", id));
            return;
        }
        Responder person = candidate.get();
        if (person.id().equals(turn.team().offers().get(id))) {
            return;
        }
        turn.team(turn.team().offer(id, person.id()));
        turn.record(
                EntryKind.ROLE_OFFERED,
                TimelineEntry.SYSTEM,
                role.name() + ": " + person.id() + " is asked to take it",
                Map.of("role", id, "person", person.id()));
        Voice.tellOne(turn, key, "role-offered, " + id, words(turn, role, person), person);
    }

    /** Somebody who holds this role or one that it is to be kept apart from is not asked. */
    private static boolean mayHold(Turn turn, RoleDefinition role, String person) {
        Stream<String> apart = Stream.concat(
                role.apartFrom().stream(),
                turn.policy().roles().stream()
                        .filter(other -> other.apartFrom().contains(role.id()))
                        .map(RoleDefinition::id));
        return Stream.concat(Stream.of(role.id()), apart)
                .noneMatch(other -> turn.team().holders(other).contains(person));
    }

    /** Whoever is free is asked before somebody who holds a role or is being asked to take one (M-06). */
    private static boolean isBusy(Turn turn, RoleDefinition role, String person) {
        return turn.team().roles().values().stream().anyMatch(holders -> holders.contains(person))
                || turn.team().offers().entrySet().stream()
                        .anyMatch(offer -> !offer.getKey().equals(role.id())
                                && offer.getValue().equals(person));
    }

    private static Announcement words(Turn turn, RoleDefinition role, Responder person) {
        String take = "zephyr incident assign " + turn.id() + " " + role.id() + " " + person.id();
        String duties = role.duties().isEmpty() ? "" : "\nIts duties: " + String.join("; ", role.duties()) + ".";
        return new Announcement(
                role.name() + " wanted: " + Wording.subject(turn),
                "You are suggested for it. Take it with " + take + "." + duties);
    }
}
