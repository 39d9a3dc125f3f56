package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;
import java.util.Locale;

/** The webhook of Datadog, with the payload that {@code zephyr intake template datadog} prints. */
final class DatadogBody {

    private DatadogBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        String monitor = text(root, "alert_id");
        String cycle = text(root, "cycle");
        if (monitor.isBlank() && cycle.isBlank()) {
            throw new Unmappable("it has neither alert_id nor cycle: print the payload for Datadog with"
                    + " \"zephyr intake template datadog\"");
        }
        String group = Texts.first(monitor, cycle);
        Sketch sketch = new Sketch(received, monitor.isBlank() ? cycle : monitor + "/" + text(root, "scope"))
                .name(text(root, "title"), text(root, "event_title"))
                .summary(text(root, "text"), text(root, "event_title"))
                .labels(Texts.tags(text(root, "tags")))
                .label("alertname", text(root, "title"))
                .label("severity", text(root, "type"))
                .label("priority", text(root, "priority"))
                .label("host", text(root, "host"))
                .label("metric", text(root, "metric"))
                .label("scope", text(root, "scope"))
                .label("transition", text(root, "transition"))
                .link("source", text(root, "link"))
                .link("snapshot", text(root, "snapshot"));
        return Delivery.of(
                isOver(root)
                        ? sketch.cleared(Times.of(text(root, "date"))).in(group)
                        : sketch.since(Times.of(text(root, "date"))).in(group));
    }

    /** "Recovered", "Warn Recovered", "No Data Recovered"; an event without a transition is over when it is a success. */
    private static boolean isOver(JsonNode root) {
        String transition = text(root, "transition").toLowerCase(Locale.ROOT);
        return transition.isBlank() ? text(root, "type").equals("success") : transition.endsWith("recovered");
    }

    /** What Datadog has no value for, it may leave as it stands in the template. */
    private static String text(JsonNode root, String name) {
        String text = Texts.of(root, name).strip();
        return text.startsWith("$") ? "" : text;
    }
}
