package dev.zephyr.catalogue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a YAML file says, and where. Everything is text except integers and {@code true}/{@code false}; a key without a
 * value is null.
 *
 * @param file its name, as findings show it
 * @param bytes how large it is
 * @param root the tree; null node for an empty file
 * @param marks where each value stands: that of its key in a map, its own in a list
 */
public record MarkedYaml(String file, int bytes, JsonNode root, Map<JsonPointer, Mark> marks) {

    public MarkedYaml {
        marks = Map.copyOf(marks);
    }

    static MarkedYaml empty(String file) {
        return new MarkedYaml(file, 0, NullNode.getInstance(), Map.of());
    }

    /** The place of a value; of what should hold it when the value itself is missing. */
    public Mark mark(JsonPointer pointer) {
        JsonPointer place = pointer;
        while (place != null) {
            Mark mark = marks.get(place);
            if (mark != null) {
                return mark;
            }
            place = place.head();
        }
        return Mark.START;
    }

    /** The dotted path that people read: an element of a list by its id where it has one, else by its number. */
    public String key(JsonPointer pointer) {
        StringBuilder key = new StringBuilder();
        JsonNode at = root;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode next = at.isArray() ? at.path(rest.getMatchingIndex()) : at.path(rest.getMatchingProperty());
            String id = next.path("id").asText();
            if (!at.isArray()) {
                append(key, rest.getMatchingProperty());
            } else if (id.isEmpty()) {
                key.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                append(key, id);
            }
            at = next;
        }
        return key.toString();
    }

    /** A finding at a value, or at the place where one is missing. */
    public Finding finding(Finding.Grade grade, JsonPointer pointer, String problem, String remedy) {
        JsonNode value = root.at(pointer);
        String found = value.isValueNode() && !value.isNull() ? value.asText() : "";
        return new Finding(grade, file, mark(pointer).line(), key(pointer), found, problem, remedy);
    }

    public Finding error(JsonPointer pointer, String problem, String remedy) {
        return finding(Finding.Grade.ERROR, pointer, problem, remedy);
    }

    /** The same places with values that were normalised. */
    MarkedYaml with(JsonNode normalised) {
        return new MarkedYaml(file, bytes, normalised, marks);
    }

    private static void append(StringBuilder key, @Nullable String part) {
        if (!key.isEmpty()) {
            key.append('.');
        }
        key.append(part);
    }
}
