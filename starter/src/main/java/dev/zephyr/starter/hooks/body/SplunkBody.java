package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;

/**
 * The webhook action of a Splunk alert: a search, and the first row that it found. Splunk never says that it is over, and its
 * times are those of events, not of the alert: the time of arrival counts.
 */
final class SplunkBody {

    private SplunkBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        JsonNode row = root.path("result");
        if (!root.has("sid") || !row.isObject()) {
            throw new Unmappable("it has no sid and result, as the webhook action of Splunk sends them");
        }
        String search = Texts.first(Texts.of(root, "search_name"), "search of " + Texts.of(root, "app"));
        String host = Texts.of(row, "host");
        Sketch sketch = new Sketch(received, search + "/" + host)
                .name(search)
                .summary(Texts.of(row, "_raw"), search)
                .label("alertname", search)
                .label("service", Texts.of(row, "service"))
                .label("severity", Texts.of(row, "severity"))
                .label("app", Texts.of(root, "app"))
                .label("owner", Texts.of(root, "owner"))
                .link("source", Texts.of(root, "results_link"));
        Texts.labels(row).forEach((name, value) -> {
            if (!name.startsWith("_") && !name.startsWith("date_")) {
                sketch.label(name, value);
            }
        });
        return Delivery.of(sketch.in(search));
    }
}
