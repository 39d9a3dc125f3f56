package dev.zephyr.incident;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.escalation.EscalationLadder;
import dev.zephyr.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who does what: roles, tasks, and the checklist items ticked so far.
 *
 * @param roles the holders of each role that somebody holds, whoever took it first in front
 * @param ownerOfRecord whose it is while nobody leads and nobody is called; null where people are called (O-01)
 * @param offers who was asked to take a role that is open
 * @param leaving true from a hand-over to another side until one of it has answered
 */
public record Team(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Map<String, List<String>> roles,

        List<Task> tasks,
        Map<String, Tick> ticked,
        @Nullable String ownerOfRecord,
        Map<String, String> offers,
        boolean leaving) {

    public static final Team EMPTY = new Team(Map.of(), List.of(), Map.of(), null, Map.of(), false);

    public Team {
        roles = Ordered.copy(roles);
        tasks = Ordered.list(tasks);
        ticked = Ordered.copy(ticked);
        offers = Ordered.copy(offers);
    }

    public List<String> holders(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /** Whoever took the role first; where a role has one holder, they. */
    public Optional<String> holder(String role) {
        return holders(role).stream().findFirst();
    }

    public boolean holds(String person, String role) {
        return holders(role).contains(person);
    }

    public Optional<String> commander() {
        return holder(Policy.COMMANDER);
    }

    /** Who leads: the commander, before that whoever is being called first, else the owner of record. Never nobody (O-01). */
    public Optional<String> owner(EscalationLadder ladder) {
        return commander()
                .or(() -> ladder.beingRung().stream().findFirst())
                .or(() -> Optional.ofNullable(ownerOfRecord));
    }

    Team ownedBy(String person) {
        return new Team(roles, tasks, ticked, person, offers, leaving);
    }

    /** Makes the person the only holder. */
    Team assign(String role, String person) {
        return withHolders(role, List.of(person));
    }

    /** Makes the person one of the holders. */
    Team join(String role, String person) {
        return withHolders(
                role,
                Stream.concat(holders(role).stream(), Stream.of(person))
                        .distinct()
                        .toList());
    }

    Team leave(String role, String person) {
        List<String> left =
                holders(role).stream().filter(holder -> !holder.equals(person)).toList();
        return left.isEmpty()
                ? new Team(Ordered.without(roles, role), tasks, ticked, ownerOfRecord, offers, leaving)
                : withHolders(role, left);
    }

    private Team withHolders(String role, List<String> holders) {
        return new Team(
                Ordered.with(roles, role, holders),
                tasks,
                ticked,
                ownerOfRecord,
                Ordered.without(offers, role),
                leaving);
    }

    Team offer(String role, String person) {
        return new Team(roles, tasks, ticked, ownerOfRecord, Ordered.with(offers, role, person), leaving);
    }

    Team withoutTasks() {
        return new Team(roles, List.of(), ticked, ownerOfRecord, offers, leaving);
    }

    Team leaving(boolean now) {
        return new Team(roles, tasks, ticked, ownerOfRecord, offers, now);
    }

    Team ask(Task task) {
        List<Task> more = new ArrayList<>(tasks);
        more.add(task);
        return new Team(roles, more, ticked, ownerOfRecord, offers, leaving);
    }

    Team complete(String taskId) {
        return new Team(
                roles,
                tasks.stream()
                        .map(task -> task.id().equals(taskId) ? task.completed() : task)
                        .toList(),
                ticked,
                ownerOfRecord,
                offers,
                leaving);
    }

    Team tick(String item, Tick tick) {
        return new Team(roles, tasks, Ordered.with(ticked, item, tick), ownerOfRecord, offers, leaving);
    }

    Team untick(String item) {
        return new Team(roles, tasks, Ordered.without(ticked, item), ownerOfRecord, offers, leaving);
    }
}
