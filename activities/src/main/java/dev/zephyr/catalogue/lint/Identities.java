package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.severity.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ids are keys: each means one thing. */
final class Identities {

    private static final List<String> LISTS = List.of(
            "severities",
            "decision/questions",
            "flags",
            "roles",
            "escalation/levels",
            "obligations",
            "reactions",
            "checklists",
            "changes/mitigations",
            "postmortem/sections",
            "wording");

    private Identities() {}

    static Stream<Finding> twice(PolicyTree policy) {
        return LISTS.stream().flatMap(list -> twice(policy.all(list + "/*/id").toList()));
    }

    /** {@code unknown} stands for what nobody has assessed yet; a step of that name could not be told apart. */
    static Stream<Finding> reservedSeverity(PolicyTree policy) {
        return policy.all("severities/*/id")
                .filter(place -> place.text().equals(Severity.UNKNOWN.id()))
                .map(place -> place.error("this id stands for what is not assessed yet", "choose another"));
    }

    private static Stream<Finding> twice(List<Place> ids) {
        Map<String, Place> first = new HashMap<>();
        return ids.stream()
                .filter(id -> !Blanks.isBlank(id))
                .filter(id -> first.putIfAbsent(id.text(), id) != null)
                .map(id -> id.error("this id stands in the list twice", "rename one of them"));
    }
}
