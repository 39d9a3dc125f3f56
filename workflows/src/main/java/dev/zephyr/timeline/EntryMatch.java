package dev.zephyr.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What entry a policy means: a kind, or a kind with the value of one of its fields, as in {@code role-assigned:comms} or
 * {@code item-ticked:verified}.
 */
public record EntryMatch(EntryKind kind, String value) {

    @JsonCreator
    public static EntryMatch parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (EntryKind kind : EntryKind.values()) {
            if (kind.wire().equals(name)) {
                return new EntryMatch(kind, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is not recorded on any timeline");
    }

    public boolean fits(TimelineEntry entry) {
        return kind == entry.kind() && (value.isEmpty() || entry.fields().containsValue(value));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.isEmpty() ? kind.wire() : kind.wire() + ":" + value;
    }
}
