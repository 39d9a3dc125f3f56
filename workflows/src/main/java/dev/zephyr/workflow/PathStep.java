package dev.zephyr.workflow;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.Rung;
import dev.zephyr.incident.Incident;
import dev.zephyr.policy.Policy;
import java.util.List;

/**
 * One level of the escalation path as it stands for an incident (M-29).
 *
 * @param targets whom it rings at the incident's severity
 * @param state of its last call; {@code not-called} before the first
 * @param people those of its calls, each once
 */
public record PathStep(String level, String name, List<String> targets, String state, List<String> people) {

    public PathStep {
        targets = Ordered.list(targets);
        people = Ordered.list(people);
    }

    static List<PathStep> of(Incident incident, Policy policy) {
        return policy.escalation().levels().stream()
                .map(level -> of(incident, level))
                .toList();
    }

    private static PathStep of(Incident incident, Level level) {
        List<String> targets = level.targets().stream()
                .filter(target -> target.when()
                        .holds(incident.severity(), incident.assessment().flags(), incident.phase()))
                .map(target -> target.target().toString())
                .toList();
        List<Call> calls = incident.ladder().calls().stream()
                .filter(call -> call.level().equals(level.id()))
                .toList();
        String state = calls.isEmpty()
                ? "not-called"
                : calls.get(calls.size() - 1).state().wire();
        List<String> people = calls.stream()
                .flatMap(call -> call.rungs().stream())
                .map(Rung::responder)
                .distinct()
                .toList();
        return new PathStep(level.id(), level.name(), targets, state, people);
    }
}
