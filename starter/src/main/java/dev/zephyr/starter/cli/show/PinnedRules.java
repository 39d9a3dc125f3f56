package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.isTrue;
import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an incident's policy says of it now: roles that are wanted, items of its phase, names of levels. */
final class PinnedRules {

    private final JsonNode policy;
    private final String severity;
    private final String phase;
    private final List<String> flags;

    PinnedRules(JsonNode policy, JsonNode incident) {
        this.policy = policy;
        this.severity = text(incident, "assessment/severity");
        this.phase = text(incident, "passage/phase");
        this.flags = texts(incident, "assessment/flags");
    }

    /** @param wanted whether its condition holds for the incident now */
    record Role(String id, String name, boolean wanted) {}

    record Item(String id, String text, boolean required) {}

    boolean isMissing() {
        return policy.isMissingNode();
    }

    List<Role> roles() {
        return each(policy.path("roles"), "").stream()
                .map(role -> new Role(text(role, "id"), text(role, "name"), holds(role.path("when"))))
                .toList();
    }

    List<Item> checklist() {
        return each(policy.path("checklists"), "").stream()
                .filter(item -> text(item, "phase").equals(phase))
                .map(item -> new Item(text(item, "id"), text(item, "text"), isTrue(item, "required")))
                .toList();
    }

    String level(String id) {
        return each(policy.path("escalation").path("levels"), "").stream()
                .filter(level -> text(level, "id").equals(id))
                .map(level -> text(level, "name"))
                .findFirst()
                .orElse(id);
    }

    private boolean holds(JsonNode when) {
        List<String> severities = texts(when, "severity");
        List<String> any = texts(when, "flags");
        List<String> phases = texts(when, "phase");
        return (severities.isEmpty() || severities.contains(severity))
                && (any.isEmpty() || any.stream().anyMatch(flags::contains))
                && texts(when, "unless").stream().noneMatch(flags::contains)
                && (phases.isEmpty() || phases.contains(phase));
    }
}
