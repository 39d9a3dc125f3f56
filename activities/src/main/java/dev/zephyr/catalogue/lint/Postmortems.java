package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.incident.Lifecycle;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nobody is chased for a postmortem that is not owed. */
final class Postmortems {

    private static final Set<String> STAGES = Stream.of(
                    EntryKind.POSTMORTEM_SCHEDULED,
                    EntryKind.POSTMORTEM_DRAFTED,
                    EntryKind.POSTMORTEM_REVIEWED,
                    EntryKind.POSTMORTEM_PUBLISHED,
                    EntryKind.ACTION_ITEMS_ASSIGNED,
                    EntryKind.ACTION_ITEMS_COMPLETED)
            .map(EntryKind::wire)
            .collect(Collectors.toSet());

    private Postmortems() {}

    static Stream<Finding> chasedWhereNoneIsRequired(PolicyTree policy) {
        Set<String> required = severitiesThatRequireOne(policy);
        return policy.all("obligations/*")
                .filter(Postmortems::isAboutOne)
                .filter(duty -> !asksWhetherRequired(duty.child("when")))
                .filter(duty -> !required.containsAll(severities(policy, duty.child("when"))))
                .map(duty -> duty.warning(
                        "this is owed also where postmortem.requiredWhen requires no postmortem",
                        "ask for it by when: {flags: [" + Lifecycle.POSTMORTEM_REQUIRED + "]}"));
    }

    private static boolean isAboutOne(Place duty) {
        List<String> metBy = duty.child("metBy").texts();
        return !metBy.isEmpty() && STAGES.containsAll(metBy);
    }

    private static boolean asksWhetherRequired(Place when) {
        return when.child("flags").texts().equals(List.of(Lifecycle.POSTMORTEM_REQUIRED))
                || when.child("all").texts().contains(Lifecycle.POSTMORTEM_REQUIRED);
    }

    /** Those that require one whatever else is so. */
    private static Set<String> severitiesThatRequireOne(PolicyTree policy) {
        return policy.all("postmortem/requiredWhen/*")
                .filter(when -> when.children().allMatch(part -> part.name().equals("severity")))
                .flatMap(when -> severities(policy, when).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> severities(PolicyTree policy, Place when) {
        List<String> named = when.child("severity").texts();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> all = new ArrayList<>(policy.severities());
        all.add(Severity.UNKNOWN.id());
        return all;
    }
}
