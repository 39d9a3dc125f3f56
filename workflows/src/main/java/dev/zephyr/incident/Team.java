package dev.zephyr.incident;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who does what: roles by id, tasks, and the checklist items ticked so far. */
public record Team(Map<String, String> roles, List<Task> tasks, Map<String, Tick> ticked) {

    public static final Team EMPTY = new Team(Map.of(), List.of(), Map.of());

    public Team {
        roles = Ordered.copy(roles);
        tasks = Ordered.list(tasks);
        ticked = Ordered.copy(ticked);
    }

    public Optional<String> holder(String role) {
        return Optional.ofNullable(roles.get(role));
    }

    public Optional<String> commander() {
        return holder(Policy.COMMANDER);
    }

    Team assign(String role, String person) {
        return new Team(Ordered.with(roles, role, person), tasks, ticked);
    }

    Team ask(Task task) {
        List<Task> more = new ArrayList<>(tasks);
        more.add(task);
        return new Team(roles, more, ticked);
    }

    Team complete(String taskId) {
        return new Team(
                roles,
                tasks.stream()
                        .map(task -> task.id().equals(taskId) ? task.completed() : task)
                        .toList(),
                ticked);
    }

    Team tick(String item, Tick tick) {
        return new Team(roles, tasks, Ordered.with(ticked, item, tick));
    }

    Team untick(String item) {
        return new Team(roles, tasks, Ordered.without(ticked, item));
    }
}
