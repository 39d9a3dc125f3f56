package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that the files declare, so that references can be checked while they are read; an entry with a mistake of its
 * own counts as declared, else one mistake would be reported everywhere.
 */
record Known(Map<Kind, Set<String>> ids, Map<String, Policy> policies) {

    private static final String FORM =
            "person:ID, team:ID, schedule:ID, schedule:ID/next, schedule:ID/all or schedule:ID/lead";

    boolean has(Kind kind, String id) {
        return ids.getOrDefault(kind, Set.of()).contains(id);
    }

    void check(Entry entry, String key, Kind kind, String id) {
        check(entry, key, kind, id, id);
    }

    /** {@code written} is how the id stands in the file. */
    void check(Entry entry, String key, Kind kind, String id, String written) {
        if (!has(kind, id)) {
            entry.error(key, written, "there is no such entry in " + kind.file(), remedy(kind));
        }
    }

    void check(Entry entry, String key, List<Target> targets) {
        targets.forEach(target -> check(entry, key, target));
    }

    /** A target of a catalogue names people directly: what an incident or a policy decides is not known here. */
    void check(Entry entry, String key, Target target) {
        switch (target.kind()) {
            case PERSON, TEAM, SCHEDULE -> check(entry, key, kindOf(target), target.name(), target.toString());
            default -> entry.error(key, target.toString(), "a catalogue can not mean people this way", "write " + FORM);
        }
    }

    /** True unless {@code target} names a person, team or schedule that is not declared. */
    boolean has(Target target) {
        return switch (target.kind()) {
            case PERSON, TEAM, SCHEDULE -> has(kindOf(target), target.name());
            default -> true;
        };
    }

    private static Kind kindOf(Target target) {
        return switch (target.kind()) {
            case PERSON -> Kind.PEOPLE;
            case TEAM -> Kind.TEAMS;
            default -> Kind.SCHEDULES;
        };
    }

    private String remedy(Kind kind) {
        List<String> all = ids.getOrDefault(kind, Set.of()).stream().sorted().toList();
        return all.isEmpty() ? "add it there" : "add it there, or use one of " + String.join(", ", all);
    }
}
