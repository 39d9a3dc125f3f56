package dev.zephyr.starter.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.command.Command;
import dev.zephyr.command.Note;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import dev.zephyr.timeline.EntryKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command as it was sent. What it lacks is said here, with names, before any incident sees it. */
public record CommandBody(String commandId, Command command) {

    private static final String COMMAND = "command";
    private static final String DO = "do";

    /**
     * Reads what somebody sent.
     *
     * @throws Problem.Failure with everything that is wrong with it
     */
    public static CommandBody read(JsonNode body, Catalogue catalogue) {
        Fields fields = new Fields(body, Set.of("commandId", COMMAND));
        String commandId = CommandIds.check(fields, fields.text("commandId"));
        @Nullable Command command = command(fields, body.path(COMMAND));
        fields.check();
        Command named = new Named(fields, catalogue).check(Objects.requireNonNull(command));
        fields.check();
        return new CommandBody(commandId, named);
    }

    private static @Nullable Command command(Fields fields, JsonNode node) {
        List<String> names = names();
        String name = node.path(DO).asText("");
        if (!names.contains(name)) {
            fields.refuse(COMMAND + "." + DO, name, names);
            return null;
        }
        try {
            Command command = Json.bind(node, Command.class);
            refuseMissing(fields, command);
            refuseUnknown(fields, node, command);
            return command;
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            fields.refuse(path.isEmpty() ? COMMAND : COMMAND + "." + path, valueAt(node, path), allowed(e));
        } catch (JsonProcessingException e) {
            fields.refuse(COMMAND, "", "a command that can be read");
        }
        return null;
    }

    private static String valueAt(JsonNode node, String path) {
        JsonNode value = path.isEmpty() ? node : node.at("/" + path.replace('.', '/'));
        return value.isValueNode() ? value.asText() : "";
    }

    private static Object allowed(JsonMappingException e) {
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            Stream<?> words = format.getTargetType().equals(EntryKind.class)
                    ? Note.KINDS.stream()
                    : Arrays.stream(format.getTargetType().getEnumConstants());
            return words.map(Json::word).sorted().toList();
        }
        return "a value of the kind that this command takes";
    }

    private static List<String> names() {
        return Arrays.stream(Objects.requireNonNull(Command.class.getAnnotation(JsonSubTypes.class))
                        .value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    private static void refuseMissing(Fields fields, Command command) {
        for (RecordComponent part : command.getClass().getRecordComponents()) {
            boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional && value(part, command) == null) {
                fields.refuse(COMMAND + "." + part.getName(), "", "it is required");
            }
        }
    }

    private static void refuseUnknown(Fields fields, JsonNode node, Command command) {
        List<String> known = new ArrayList<>(List.of(DO));
        Arrays.stream(command.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(known::add);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fields.refuse(COMMAND + "." + name, "", "no such field; there are " + known);
            }
        });
    }

    private static @Nullable Object value(RecordComponent part, Command command) {
        try {
            return part.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("could not read " + part.getName() + " of a command", e);
        }
    }
}
