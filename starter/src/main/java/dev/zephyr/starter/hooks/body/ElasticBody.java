package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;

/**
 * Elastic's rules and watches, with the bodies that {@code zephyr intake template kibana} and {@code … template watcher}
 * print. A watch never says by itself that it is over.
 */
final class ElasticBody {

    private static final String RESOLVE = "resolve";

    private ElasticBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        String rule = Texts.of(root.path("rule"), "id");
        String watch = Texts.of(root, "watch_id");
        if (rule.isBlank() && watch.isBlank()) {
            throw new Unmappable("it has neither rule.id nor watch_id: print the body with"
                    + " \"zephyr intake template kibana\" or \"zephyr intake template watcher\"");
        }
        Sketch sketch = rule.isBlank() ? watch(received, root, watch) : rule(received, root, rule);
        String group = rule.isBlank() ? "watch/" + watch : "rule/" + rule;
        boolean over = Texts.of(root, "action").equals(RESOLVE);
        return Delivery.of(
                over
                        ? sketch.cleared(Times.of(root.path("date"))).in(group)
                        : sketch.since(Times.of(root.path("date"))).in(group));
    }

    private static Sketch rule(Received received, JsonNode root, String id) {
        JsonNode rule = root.path("rule");
        JsonNode alert = root.path("alert");
        return common(new Sketch(received, id + "/" + Texts.of(alert, "id")), root)
                .name(Texts.of(rule, "name"))
                .summary(Texts.of(root, "reason"), Texts.of(rule, "name"))
                .label("alertname", Texts.of(rule, "name"))
                .labels(Texts.tags(Texts.of(rule, "tags")))
                .label("group", Texts.of(alert, "group"))
                .label("instance", Texts.of(alert, "id"))
                .link("source", Texts.of(rule, "url"));
    }

    private static Sketch watch(Received received, JsonNode root, String id) {
        return common(new Sketch(received, id), root)
                .name(Texts.of(root, "title"), id)
                .summary(Texts.of(root, "reason"), Texts.of(root, "title"))
                .label("alertname", id);
    }

    private static Sketch common(Sketch sketch, JsonNode root) {
        return sketch.labels(Texts.labels(root.path("labels")))
                .label("service", Texts.of(root, "service"))
                .label("severity", Texts.of(root, "severity"));
    }
}
