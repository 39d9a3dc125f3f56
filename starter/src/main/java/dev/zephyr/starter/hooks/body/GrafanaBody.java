package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;
import java.util.Map;
import java.util.Optional;

/** The webhook of Grafana: of its alerting since version 8, and of the legacy alerts before it. */
final class GrafanaBody {

    private GrafanaBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        if (root.path("alerts").isArray()) {
            return new AlertGroup(received, root, "grafana").read();
        }
        String rule = Texts.first(Texts.of(root, "ruleId"), Texts.of(root, "ruleName"));
        if (rule.isBlank() || !root.has("state")) {
            throw new Unmappable("it has neither a list of alerts nor a rule with a state, as Grafana sends them");
        }
        return legacy(received, root, rule);
    }

    /** One rule for each body, without times. */
    private static Delivery legacy(Received received, JsonNode root, String rule) {
        String state = Texts.of(root, "state");
        Map<String, String> labels = Texts.labels(root.path("tags"));
        Sketch sketch = new Sketch(received, Texts.of(root, "orgId") + "/" + rule)
                .name(Texts.of(root, "ruleName"), Texts.of(root, "title"))
                .summary(Texts.of(root, "message"), Texts.of(root, "title"))
                .labels(labels)
                .labels(Texts.labels(root.path("evalMatches").path(0).path("tags")))
                .label("alertname", Texts.of(root, "ruleName"))
                .label("state", state)
                .link("source", Texts.of(root, "ruleUrl"))
                .link("image", Texts.of(root, "imageUrl"));
        return switch (state) {
            case "paused", "pending", "unknown" -> Delivery.nothing("the rule is " + state);
            case "ok" -> Delivery.of(sketch.cleared(Optional.empty()).in("rule/" + rule));
            default -> Delivery.of(sketch.in("rule/" + rule));
        };
    }
}
