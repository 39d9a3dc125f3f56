package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.Handling;
import dev.zephyr.starter.web.NotJson;
import java.util.ArrayList;
import java.util.List;

/** The body for senders that can write one of their own: an alert, or a list of alerts, with the key as its identity. */
final class GenericBody {

    private static final String RESOLVED = "resolved";
    private static final String FIRING = "firing";

    private GenericBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        List<Delivery.Alert> alerts = new ArrayList<>();
        for (JsonNode alert : root.isArray() ? root : List.of(root)) {
            alerts.add(alert(received, alert));
        }
        return Delivery.of(alerts);
    }

    private static Delivery.Alert alert(Received received, JsonNode alert) throws Unmappable {
        String key = Texts.of(alert, "key").strip();
        String status = Texts.first(Texts.of(alert, "status"), FIRING);
        if (key.isBlank() || !(status.equals(FIRING) || status.equals(RESOLVED))) {
            throw new Unmappable("an alert in it has no key, or a status other than firing and resolved");
        }
        Handling handling = received.route().handling();
        Sketch sketch = new Sketch(received, key)
                .name(Texts.of(alert, "title"))
                .summary(Texts.of(alert, "summary"))
                .since(Times.of(alert.path("startsAt")))
                .labels(Texts.labels(alert.path("labels")))
                .label(handling.severityLabel(), Texts.of(alert, "severity"));
        // Under the name that the route looks for; a label of that name counts more.
        if (handling.service() instanceof Handling.ServiceRule.Label label) {
            sketch.label(label.label(), Texts.of(alert, "service"));
        }
        Texts.labels(alert.path("links")).forEach(sketch::link);
        return status.equals(RESOLVED)
                ? sketch.cleared(Times.of(alert.path("endsAt"))).alone()
                : sketch.alone();
    }
}
