package dev.zephyr.rehearsal;

import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.Found;
import dev.zephyr.port.LookUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a person for every target without any file: a schedule {@code em} has {@code em-1} and {@code em-2} in its rotation,
 * the service's own has {@code oncall-1} to {@code oncall-3}.
 */
public final class FakeDirectory {

    private final Map<String, List<ContactMethod>> methods = new LinkedHashMap<>();

    private final Map<Target, Target> empty = new LinkedHashMap<>();

    /** From now on nobody is on call there, and that is its owner. */
    public void empty(Target target, Target owner) {
        empty.put(target, owner);
    }

    public Found find(LookUp lookUp) {
        List<Responder> found = new ArrayList<>();
        List<String> nobody = new ArrayList<>();
        List<Target> owners = new ArrayList<>();
        for (Target target : lookUp.targets()) {
            if (empty.containsKey(target)) {
                nobody.add(target + ": nobody is on call");
                owners.add(empty.get(target));
                continue;
            }
            for (String person : people(target)) {
                if (found.stream().noneMatch(known -> known.id().equals(person))) {
                    found.add(new Responder(person, person, "UTC", methods(person)));
                }
            }
        }
        return new Found(found, nobody, "digest", 0, Map.of(), owners);
    }

    private List<ContactMethod> methods(String person) {
        return methods.getOrDefault(
                person,
                List.of(
                        new ContactMethod("push", "inbox", Duration.ofMinutes(2)),
                        new ContactMethod("phone", "webhook", Duration.ofMinutes(2))));
    }

    private static List<String> people(Target target) {
        String base = target.name().isEmpty() ? target.kind().name().toLowerCase(java.util.Locale.ROOT) : target.name();
        return switch (target.kind()) {
            case PERSON -> List.of(target.name());
            case ONCALL, SCHEDULE ->
                switch (target.pick()) {
                    case CURRENT -> List.of(base + "-1");
                    case NEXT -> List.of(base + "-2");
                    case ALL -> List.of(base + "-1", base + "-2", base + "-3");
                };
            case STAKEHOLDERS -> List.of(base + "-1", base + "-2");
            default -> List.of(base);
        };
    }
}
