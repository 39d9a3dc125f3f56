package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.web.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * CloudEvents 1.0 by HTTP: structured, in a batch, or binary with its attributes in headers. Key is source and subject; it is
 * over when the type says so in its last word, or the data in {@code status}.
 */
final class CloudEventsBody {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final List<String> REQUIRED = List.of("id", "source", "specversion", "type");
    private static final List<String> ATTRIBUTES = List.of("subject", "time", "dataschema", "datacontenttype");
    private static final Set<String> DATA = Set.of("data", "data_base64");
    private static final Pattern OVER = Pattern.compile(".*[._-](resolved|closed|cleared|recovered|ok)");

    private CloudEventsBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        String type = received.header("Content-Type").toLowerCase(Locale.ROOT);
        List<Delivery.Alert> alerts = new ArrayList<>();
        if (type.startsWith(BATCH)) {
            for (JsonNode event : received.json()) {
                alerts.add(alert(received, event));
            }
        } else {
            alerts.add(alert(received, type.startsWith(STRUCTURED) ? received.json() : binary(received)));
        }
        return Delivery.of(alerts);
    }

    /** As the structured form has it. Data that is no JSON is a text. */
    private static JsonNode binary(Received received) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        REQUIRED.forEach(name -> event.put(name, received.header("ce-" + name)));
        ATTRIBUTES.forEach(name -> event.put(name, received.header("ce-" + name)));
        try {
            event.set("data", received.json());
        } catch (NotJson e) {
            event.put("data", new String(received.body(), StandardCharsets.UTF_8));
        }
        return event;
    }

    private static Delivery.Alert alert(Received received, JsonNode event) throws Unmappable {
        for (String name : REQUIRED) {
            if (Texts.of(event, name).isBlank()) {
                throw new Unmappable("an event in it has no " + name + ", which every CloudEvent has");
            }
        }
        JsonNode data = event.path("data");
        String type = Texts.of(event, "type");
        String subject = Texts.of(event, "subject");
        String key = Texts.first(Texts.of(data, "key"), Texts.of(event, "source") + "/" + subject);
        Sketch sketch = new Sketch(received, key)
                .name(Texts.of(data, "title"), type)
                .summary(Texts.of(data, "summary"), data.isTextual() ? data.asText() : "", subject)
                .labels(Texts.labels(data.path("labels")))
                .label("alertname", type)
                .label("service", Texts.of(data, "service"))
                .label("severity", Texts.of(data, "severity"));
        event.properties().stream()
                .filter(attribute -> !DATA.contains(attribute.getKey()))
                .forEach(attribute -> sketch.label(attribute.getKey(), Texts.of(event, attribute.getKey())));
        sketch.links(data.path("links"));
        boolean over = Texts.of(data, "status").equals("resolved")
                || OVER.matcher(type.toLowerCase(Locale.ROOT)).matches();
        JsonNode time = event.path("time");
        return over
                ? sketch.cleared(Times.of(time)).in(key)
                : sketch.since(Times.of(data.path("startsAt")).or(() -> Times.of(time)))
                        .in(key);
    }
}
