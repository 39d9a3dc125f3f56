package dev.zephyr.starter.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body for senders that can write one of their own: an alert, or a list of alerts, with the key as its identity. */
final class GenericBody {

    private static final String RESOLVED = "resolved";
    private static final String FIRING = "firing";

    private final Route route;
    private final Instant received;

    private GenericBody(Route route, Instant received) {
        this.route = route;
        this.received = received;
    }

    static Delivery read(JsonNode root, Route route, Instant received) throws Unmappable {
        GenericBody body = new GenericBody(route, received);
        List<Delivery.Alert> alerts = new ArrayList<>();
        for (JsonNode alert : root.isArray() ? root : List.of(root)) {
            alerts.add(body.alert(alert));
        }
        if (alerts.isEmpty()) {
            throw new Unmappable("its list of alerts is empty");
        }
        return new Delivery(alerts, 0);
    }

    private Delivery.Alert alert(JsonNode alert) throws Unmappable {
        String key = Texts.capped(Texts.of(alert, "key"), Texts.LONGEST_NAME);
        String status = Texts.first(Texts.of(alert, "status"), FIRING);
        if (key.isBlank() || !(status.equals(FIRING) || status.equals(RESOLVED))) {
            throw new Unmappable("an alert in it has no key, or a status other than firing and resolved");
        }
        Instant startsAt = Texts.time(Texts.of(alert, "startsAt")).orElse(received);
        return new Delivery.Alert(
                key,
                new AlertFact(
                        Texts.digest(key),
                        Texts.capped(Texts.first(Texts.of(alert, "title"), key), Texts.LONGEST_NAME),
                        Texts.capped(Texts.of(alert, "summary"), Texts.LONGEST_SUMMARY),
                        startsAt,
                        status.equals(RESOLVED) ? end(alert, startsAt) : null,
                        labels(alert),
                        links(alert)));
    }

    private @Nullable Instant end(JsonNode alert, Instant startsAt) {
        Instant end = Texts.time(Texts.of(alert, "endsAt")).orElse(received);
        boolean startKnown = Texts.time(Texts.of(alert, "startsAt")).isPresent();
        return startKnown && end.isBefore(startsAt) ? startsAt : end;
    }

    /** Service and severity under the names that the route looks for; a label of that name counts more. */
    private Map<String, String> labels(JsonNode alert) {
        Map<String, String> labels = Texts.labels(alert.path("labels"));
        String service = Texts.capped(Texts.of(alert, "service"), Texts.LONGEST_NAME);
        if (!service.isEmpty() && route.service() instanceof Route.ServiceRule.Label label) {
            labels.putIfAbsent(label.label(), service);
        }
        String severity = Texts.capped(Texts.of(alert, "severity"), Texts.LONGEST_NAME);
        if (!severity.isEmpty()) {
            labels.putIfAbsent(route.severityLabel(), severity);
        }
        return labels;
    }

    private static Map<String, String> links(JsonNode alert) {
        Map<String, String> links = new TreeMap<>();
        Texts.labels(alert.path("links"))
                .forEach((name, text) -> Texts.link(text).ifPresent(link -> links.put(name, link)));
        return links;
    }
}
