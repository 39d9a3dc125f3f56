package dev.zephyr.starter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Plain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads answers leniently: what a newer or older server leaves out is empty, never a failure at three in the morning.
 * Every text is made harmless on the way in.
 */
public final class Reading {

    private Reading() {}

    /** The text at a path such as {@code opening/title}, empty when there is none. */
    public static String text(JsonNode node, String path) {
        JsonNode found = at(node, path);
        return found.isValueNode() ? Plain.line(found.asText("")) : "";
    }

    public static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String step : path.split("/", -1)) {
            found = found.path(step);
        }
        return found;
    }

    public static boolean isTrue(JsonNode node, String path) {
        return at(node, path).asBoolean(false);
    }

    public static Optional<Instant> instant(JsonNode node, String path) {
        try {
            String text = text(node, path);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The elements of a list, or of the list named {@code wrapper} in an object. */
    public static List<JsonNode> each(JsonNode node, String wrapper) {
        JsonNode list = node.isArray() ? node : at(node, wrapper);
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    public static List<String> texts(JsonNode node, String path) {
        List<String> texts = new ArrayList<>();
        at(node, path).forEach(element -> texts.add(Plain.line(element.asText(""))));
        return texts;
    }

    /** Ids of people, given as ids or as whole people. */
    public static List<String> people(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(person -> ids.add(person.isObject() ? text(person, "id") : Plain.line(person.asText(""))));
        return ids;
    }

    public static void entries(JsonNode node, String path, BiConsumer<String, JsonNode> reader) {
        for (Map.Entry<String, JsonNode> entry : at(node, path).properties()) {
            reader.accept(Plain.line(entry.getKey()), entry.getValue());
        }
    }
}
