package dev.zephyr.starter.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.command.Command;
import dev.zephyr.command.Note;
import dev.zephyr.starter.web.Json;
import dev.zephyr.timeline.EntryKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schema for each command, from the class that it is read into: what it needs, what it may have, and nothing else. */
final class CommandSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";
    private static final String DO = "do";

    private CommandSchemas() {}

    /** By name; {@code Command} is one of all others. */
    static ObjectNode all() {
        ObjectNode schemas = JSON.objectNode();
        ObjectNode any = JSON.objectNode();
        ArrayNode oneOf = any.putArray("oneOf");
        ObjectNode mapping =
                any.putObject("discriminator").put("propertyName", DO).putObject("mapping");
        for (JsonSubTypes.Type type : Objects.requireNonNull(Command.class.getAnnotation(JsonSubTypes.class))
                .value()) {
            String name = type.value().getSimpleName();
            schemas.set(name, command(type));
            oneOf.addObject().put("$ref", PLACE + name);
            mapping.put(type.name(), PLACE + name);
        }
        schemas.set("Command", any);
        return schemas;
    }

    private static ObjectNode command(JsonSubTypes.Type type) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required").add(DO);
        ObjectNode fields = schema.putObject("properties");
        fields.putObject(DO).put("const", type.name());
        for (RecordComponent part : type.value().getRecordComponents()) {
            fields.set(part.getName(), value(part.getGenericType()));
            boolean optional =
                    part.getType().isPrimitive() || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional) {
                required.add(part.getName());
            }
        }
        return schema;
    }

    private static ObjectNode value(Type type) {
        ObjectNode schema = JSON.objectNode();
        if (type instanceof ParameterizedType map && map.getRawType().equals(Map.class)) {
            schema.put("type", "object").set("additionalProperties", value(map.getActualTypeArguments()[1]));
        } else if (type.equals(boolean.class)) {
            schema.put("type", "boolean");
        } else if (type.equals(int.class)) {
            schema.put("type", "integer").put("format", "int32");
        } else if (type.equals(Instant.class)) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type instanceof Class<?> words && words.isEnum()) {
            words(words).stream()
                    .map(Json::word)
                    .sorted()
                    .forEach(schema.put("type", "string").putArray("enum")::add);
        } else if (type.equals(String.class)) {
            schema.put("type", "string");
        } else {
            throw new IllegalStateException("a command has a part of " + type + ", which has no schema yet");
        }
        return schema;
    }

    /** People may note some kinds of entry only. */
    private static Collection<?> words(Class<?> type) {
        return type.equals(EntryKind.class) ? Note.KINDS : Arrays.asList(type.getEnumConstants());
    }
}
