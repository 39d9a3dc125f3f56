package dev.zephyr.readiness;

import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.LevelTarget;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Found;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.OnCallDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who would be called now, level by level, for each service. */
final class Paths {

    /** What only an incident can answer. */
    private static final Set<Target.Kind> OF_AN_INCIDENT =
            Set.of(Target.Kind.ROLE, Target.Kind.RESPONDERS, Target.Kind.ADDRESSEE);

    private final Map<String, Responder> people = new LinkedHashMap<>();
    private final List<Lack> lacks = new ArrayList<>();

    Paths(Policy policy, List<Service> services, OnCallDirectory directory, Instant now) {
        for (Service service : services) {
            for (Level level : policy.escalation().levels()) {
                List<Target> targets = targets(policy, level);
                Found found = directory.find(new LookUp(service.id(), service.team(), targets, List.of(), now));
                found.responders().forEach(person -> people.put(person.id(), person));
                boolean asked = level.targets().stream()
                        .noneMatch(target ->
                                OF_AN_INCIDENT.contains(target.target().kind()));
                if (found.responders().isEmpty() && asked) {
                    lacks.add(new Lack(
                            Topic.ESCALATION_PATHS,
                            "service " + service.id(),
                            "nobody is at " + level.name() + ": " + String.join("; ", found.nobodyAt()),
                            "see who would be called: zephyr oncall now " + service.id()));
                }
            }
        }
    }

    private static List<Target> targets(Policy policy, Level level) {
        return level.targets().stream()
                .map(LevelTarget::target)
                .flatMap(target -> target.kind() == Target.Kind.LIST
                        ? policy.lists().getOrDefault(target.name(), List.of()).stream()
                        : Stream.of(target))
                .filter(target -> !OF_AN_INCIDENT.contains(target.kind()))
                .toList();
    }

    Stream<Lack> lacks() {
        return lacks.stream();
    }

    /** Everybody on these paths. */
    List<Responder> people() {
        return List.copyOf(people.values());
    }
}
