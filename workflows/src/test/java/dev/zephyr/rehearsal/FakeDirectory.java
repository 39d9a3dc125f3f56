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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Finds a person for every target without any file: a schedule {@code em} has {@code em-1} and {@code em-2} in its rotation,
 * the service's own has {@code oncall-1} to {@code oncall-3}. Where another than the service {@code checkout} or its team is
 * meant, that stands in front: {@code payments-oncall-1}.
 */
public final class FakeDirectory {

    private static final String HOME = "checkout";

    private final Map<String, List<ContactMethod>> methods = new LinkedHashMap<>();
    private final Map<Target, Target> empty = new LinkedHashMap<>();
    private volatile Predicate<Target> deserted = target -> false;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    /** Nobody is at such targets. */
    public FakeDirectory nobodyAt(Predicate<Target> targets) {
        deserted = targets;
        return this;
    }

    /** From now on this person is not in the catalogue. */
    public void leaves(String person) {
        left.add(person);
    }

    /** From now on nobody is on call there, and that is its owner. */
    public void empty(Target target, Target owner) {
        empty.put(target, owner);
    }

    public Found find(LookUp lookUp) {
        List<Responder> found = new ArrayList<>();
        List<String> nobody = new ArrayList<>();
        List<Target> owners = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Target target : lookUp.targets()) {
            if (empty.containsKey(target)) {
                nobody.add(target + ": nobody is on call");
                owners.add(empty.get(target));
                continue;
            }
            if (left.contains(target.name())) {
                nobody.add(target + ": people.yaml has no " + target.name() + " any more");
                gone.add(target.name());
                continue;
            }
            if (deserted.test(target)) {
                nobody.add(target + ": nobody is there");
                continue;
            }
            for (String person : people(target, side(lookUp))) {
                if (found.stream().noneMatch(known -> known.id().equals(person))) {
                    found.add(new Responder(person, person, "UTC", methods(person)));
                }
            }
        }
        return new Found(found, nobody, "digest", 0, Map.of(), owners, gone);
    }

    private List<ContactMethod> methods(String person) {
        return methods.getOrDefault(
                person,
                List.of(
                        new ContactMethod("push", "inbox", Duration.ofMinutes(2)),
                        new ContactMethod("phone", "webhook", Duration.ofMinutes(2))));
    }

    private static String side(LookUp lookUp) {
        if (!lookUp.service().equals(HOME)) {
            return lookUp.service() + "-";
        }
        return lookUp.team().equals(HOME) || lookUp.team().isEmpty() ? "" : lookUp.team() + "-";
    }

    private static List<String> people(Target target, String side) {
        String base = target.name().isEmpty()
                ? side + target.kind().name().toLowerCase(java.util.Locale.ROOT)
                : target.name();
        return switch (target.kind()) {
            case PERSON -> List.of(target.name());
            case ONCALL, SCHEDULE ->
                switch (target.pick()) {
                    case CURRENT -> List.of(base + "-1");
                    case NEXT -> List.of(base + "-2");
                    case LEAD -> List.of(base + "-lead");
                    case ALL -> List.of(base + "-1", base + "-2", base + "-3");
                };
            case STAKEHOLDERS -> List.of(base + "-1", base + "-2");
            default -> List.of(base);
        };
    }
}
