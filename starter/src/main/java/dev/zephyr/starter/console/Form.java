package dev.zephyr.starter.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A form as the body that the API takes: {@code fields.impact} becomes a member of {@code fields}, what was left empty is
 * not said, a time may be a span from now ({@code +PT15M}).
 */
record Form(MultiValueMap<String, String> values, Clock clock) {

    private static final String LATER = "+PT";

    JsonNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, List<String>> field : values.entrySet()) {
            String value = field.getValue().get(0).strip();
            if (!value.isEmpty()) {
                put(body, field.getKey(), value);
            }
        }
        return body;
    }

    /** A command in its envelope: the form's own id makes a second click harmless. */
    JsonNode command() {
        ObjectNode command = (ObjectNode) body();
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        JsonNode commandId = command.remove("commandId");
        if (commandId != null) {
            envelope.set("commandId", commandId);
        }
        return envelope.set("command", command);
    }

    private void put(ObjectNode body, String name, String value) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            put(body.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        } else if (value.equals("true") || value.equals("false")) {
            body.put(name, Boolean.parseBoolean(value));
        } else {
            body.put(name, value.startsWith(LATER) ? later(value) : value);
        }
    }

    private String later(String value) {
        return clock.instant().plus(Duration.parse(value.substring(1))).toString();
    }
}
