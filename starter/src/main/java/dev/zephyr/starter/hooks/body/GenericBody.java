package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zephyr.catalogue.directory.Handling;
import dev.zephyr.catalogue.directory.Mapping;
import dev.zephyr.starter.web.NotJson;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of senders that can write one of their own, or whose fields the route finds: an alert, or a list of alerts, with
 * the key as its identity.
 */
final class GenericBody {

    private final Received received;
    private final Mapping mapping;
    private final JsonNode root;

    private GenericBody(Received received) throws NotJson {
        this.received = received;
        this.mapping = received.route().mapping();
        this.root = received.json();
    }

    static Delivery read(Received received) throws Unmappable, NotJson {
        return new GenericBody(received).read();
    }

    private Delivery read() throws Unmappable {
        JsonNode sent = root.at(mapping.alerts());
        List<Delivery.Alert> alerts = new ArrayList<>();
        int ignored = 0;
        for (JsonNode alert : sent.isArray() ? sent : List.of(sent)) {
            String status = text(alert, Mapping.STATUS);
            if (mapping.ignored().contains(status)) {
                ignored++;
            } else {
                alerts.add(alert(alert, status));
            }
        }
        return alerts.isEmpty() && ignored > 0
                ? Delivery.nothing("their status neither begins nor ends anything")
                : Delivery.of(alerts);
    }

    private Delivery.Alert alert(JsonNode alert, String status) throws Unmappable {
        String key = text(alert, Mapping.KEY);
        boolean over = mapping.resolved().contains(status);
        boolean fires = mapping.firing().isEmpty() || mapping.firing().contains(status);
        if (key.isBlank()) {
            throw new Unmappable("an alert in it has no key");
        }
        if (!over && !fires) {
            throw new Unmappable(
                    "an alert in it has the status \"" + Texts.word(status) + "\", which the route does not know");
        }
        Handling handling = received.route().handling();
        Sketch sketch = new Sketch(received, key)
                .name(text(alert, Mapping.TITLE))
                .summary(text(alert, Mapping.SUMMARY))
                .since(Times.of(value(alert, Mapping.STARTS_AT)))
                .labels(Texts.labels(value(alert, Mapping.LABELS)))
                .label(handling.severityLabel(), text(alert, Mapping.SEVERITY));
        // Under the name that the route looks for; a label of that name counts more.
        if (handling.service() instanceof Handling.ServiceRule.Label label) {
            sketch.label(label.label(), text(alert, Mapping.SERVICE));
        }
        sketch.links(value(alert, Mapping.LINKS));
        return over ? sketch.cleared(Times.of(value(alert, Mapping.ENDS_AT))).alone() : sketch.alone();
    }

    private String text(JsonNode alert, String field) {
        JsonNode value = value(alert, field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    /** Of the alert itself; what is said once for all of them stands beside their list. */
    private JsonNode value(JsonNode alert, String field) {
        JsonPointer place = mapping.fields().get(field);
        if (place == null) {
            return MissingNode.getInstance();
        }
        JsonNode own = alert.at(place);
        return own.isMissingNode() ? root.at(place) : own;
    }
}
