package dev.zephyr.timeline;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that happened. {@code by} is a responder's id, or {@code zephyr} when the system did it; {@code fields} carry
 * what a program wants to read again (a level, a duty, a key), never a secret.
 */
public record TimelineEntry(int seq, Instant at, EntryKind kind, String by, String text, Map<String, String> fields) {

    /** The author of everything that no person did. */
    public static final String SYSTEM = "zephyr";

    public TimelineEntry {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public boolean isByPerson() {
        return !by.equals(SYSTEM);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
