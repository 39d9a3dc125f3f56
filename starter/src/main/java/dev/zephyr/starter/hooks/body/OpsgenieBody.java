package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;

/** The webhook of Opsgenie: what happens to its alerts. */
final class OpsgenieBody {

    private OpsgenieBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        JsonNode alert = root.path("alert");
        String key = Texts.first(Texts.of(alert, "alias"), Texts.of(alert, "alertId"));
        String action = Texts.of(root, "action");
        if (key.isBlank() || action.isBlank()) {
            throw new Unmappable("it has no action on an alert with an alias, as Opsgenie sends it");
        }
        if (OwnKeys.areOurs(key)) {
            return Delivery.nothing("Zephyr itself opened that alert at Opsgenie");
        }
        Sketch sketch = new Sketch(received, key)
                .name(Texts.of(alert, "message"))
                .summary(Texts.of(alert, "description"), Texts.of(alert, "message"))
                .since(Times.of(alert.path("createdAt")))
                .labels(Texts.labels(alert.path("details")))
                .label("alertname", Texts.of(alert, "message"))
                .label("service", Texts.of(alert, "entity"))
                .label("severity", priority(Texts.of(alert, "priority")))
                .label("origin", Texts.of(alert, "source"));
        for (JsonNode tag : alert.path("tags")) {
            sketch.labels(Texts.tags(tag.asText()));
        }
        return switch (action) {
            case "Create" -> Delivery.of(sketch.in(key));
            case "Close", "Delete" ->
                Delivery.of(sketch.cleared(Times.of(alert.path("updatedAt"))).in(key));
            default -> Delivery.nothing("nothing begins or ends with " + Texts.word(action));
        };
    }

    /** Some of its senders write 3 for P3. */
    private static String priority(String text) {
        return text.matches("[1-5]") ? "P" + text : text;
    }
}
