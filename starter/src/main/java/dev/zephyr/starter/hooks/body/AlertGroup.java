package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A group of alerts as Alertmanager sends it, and Grafana after it. Each alert has its own state: a group that fires may
 * hold resolved ones.
 *
 * @param home what the link to the sender is called
 */
record AlertGroup(Received received, JsonNode root, String home) {

    private static final String RESOLVED = "resolved";

    Delivery read() throws Unmappable {
        String groupKey = Texts.of(root, "groupKey");
        List<Delivery.Alert> alerts = new ArrayList<>();
        for (JsonNode alert : root.path("alerts")) {
            if (!alert.path("labels").isObject()) {
                throw new Unmappable("an alert in it has no labels");
            }
            alerts.add(alert(alert).in(groupKey));
        }
        return Delivery.of(alerts).without(root.path("truncatedAlerts").asInt(0));
    }

    private Sketch alert(JsonNode alert) {
        Map<String, String> labels = Texts.labels(alert.path("labels"));
        JsonNode notes = alert.path("annotations");
        Sketch sketch = new Sketch(received, labels.toString())
                .fingerprint(Texts.of(alert, "fingerprint"))
                .name(labels.getOrDefault("alertname", ""), "alert")
                .summary(
                        Texts.of(notes, "summary"),
                        Texts.of(notes, "description"),
                        Texts.of(notes, "message"),
                        Texts.of(notes, "title"))
                .since(Times.of(alert.path("startsAt")))
                .labels(labels);
        notes.properties().stream()
                .filter(note -> note.getKey().endsWith("_url") || note.getKey().endsWith("URL"))
                .forEach(
                        note -> sketch.link(name(note.getKey()), note.getValue().asText()));
        for (String link : List.of("dashboardURL", "panelURL", "silenceURL", "imageURL")) {
            sketch.link(name(link), Texts.of(alert, link));
        }
        sketch.link("source", Texts.of(alert, "generatorURL")).link(home, Texts.of(root, "externalURL"));
        // The end of an alert that fires is when its source would give up, and may be in the future.
        return Texts.of(alert, "status").equals(RESOLVED) ? sketch.cleared(Times.of(alert.path("endsAt"))) : sketch;
    }

    /** {@code runbook_url} is a link to the runbook. */
    private static String name(String annotation) {
        return annotation.replaceFirst("_?(url|URL)$", "");
    }
}
