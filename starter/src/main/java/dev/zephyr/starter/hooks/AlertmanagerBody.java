package dev.zephyr.starter.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.alert.AlertFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of Prometheus Alertmanager, version 4. Each alert has its own state: a group that fires may hold resolved
 * ones.
 */
final class AlertmanagerBody {

    private static final String VERSION = "4";
    private static final String RESOLVED = "resolved";

    private final Instant received;

    private AlertmanagerBody(Instant received) {
        this.received = received;
    }

    /** @param received counts where a source gives no time */
    static Delivery read(JsonNode root, Instant received) throws Unmappable {
        String version = Texts.of(root, "version");
        if (!version.equals(VERSION) || !root.path("alerts").isArray()) {
            throw new Unmappable("it is no Alertmanager webhook of version " + VERSION + " with a list of alerts");
        }
        AlertmanagerBody body = new AlertmanagerBody(received);
        String groupKey = Texts.of(root, "groupKey");
        List<Delivery.Alert> alerts = new ArrayList<>();
        for (JsonNode alert : root.path("alerts")) {
            if (!alert.path("labels").isObject()) {
                throw new Unmappable("an alert in it has no labels");
            }
            alerts.add(new Delivery.Alert(groupKey, body.fact(alert, root)));
        }
        if (alerts.isEmpty()) {
            throw new Unmappable("its list of alerts is empty");
        }
        return new Delivery(alerts, Math.max(0, root.path("truncatedAlerts").asInt(0)));
    }

    private AlertFact fact(JsonNode alert, JsonNode root) {
        Map<String, String> labels = Texts.labels(alert.path("labels"));
        JsonNode notes = alert.path("annotations");
        Instant startsAt = Texts.time(Texts.of(alert, "startsAt")).orElse(received);
        return new AlertFact(
                fingerprint(alert, labels),
                Texts.capped(Texts.first(labels.getOrDefault("alertname", ""), "alert"), Texts.LONGEST_NAME),
                Texts.capped(summary(notes), Texts.LONGEST_SUMMARY),
                startsAt,
                endsAt(alert, startsAt),
                labels,
                links(alert, root));
    }

    private static String fingerprint(JsonNode alert, Map<String, String> labels) {
        String given = Texts.of(alert, "fingerprint");
        return given.isBlank() ? Texts.digest(labels.toString()) : Texts.capped(given, Texts.LONGEST_NAME);
    }

    /** Null while it fires: a firing alert's end is when its source would give up, and may be in the future. */
    private @Nullable Instant endsAt(JsonNode alert, Instant startsAt) {
        if (!Texts.of(alert, "status").equals(RESOLVED)) {
            return null;
        }
        Instant end = Texts.time(Texts.of(alert, "endsAt")).orElse(received);
        return end.isBefore(startsAt) ? startsAt : end;
    }

    private static String summary(JsonNode notes) {
        return Texts.first(
                Texts.of(notes, "summary"),
                Texts.of(notes, "description"),
                Texts.of(notes, "message"),
                Texts.of(notes, "title"));
    }

    private static Map<String, String> links(JsonNode alert, JsonNode root) {
        Map<String, String> links = new TreeMap<>();
        alert.path("annotations").properties().stream()
                .filter(note -> note.getKey().endsWith("_url") || note.getKey().endsWith("URL"))
                .forEach(note ->
                        Texts.link(note.getValue().asText()).ifPresent(link -> links.put(name(note.getKey()), link)));
        Texts.link(Texts.of(alert, "generatorURL")).ifPresent(link -> links.put("source", link));
        Texts.link(Texts.of(root, "externalURL")).ifPresent(link -> links.put("alertmanager", link));
        return links;
    }

    /** {@code runbook_url} is a link to the runbook. */
    private static String name(String annotation) {
        return annotation.replaceFirst("_?(url|URL)$", "");
    }
}
