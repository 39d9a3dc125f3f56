package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;
import java.util.Locale;

/** The webhook of New Relic: of workflows with their default payload, and of the legacy notification channels. */
final class NewRelicBody {

    private NewRelicBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        if (root.has("current_state") && root.has("incident_id")) {
            return legacy(received, root);
        }
        String issue = Texts.first(Texts.of(root, "id"), Texts.of(root, "issueId"));
        if (issue.isBlank() || !root.has("state")) {
            throw new Unmappable("it has neither id and state of an issue nor incident_id and current_state");
        }
        String condition = first(root, "alertConditionNames");
        Sketch sketch = new Sketch(received, issue)
                .name(condition, Texts.of(root, "title"))
                .summary(Texts.of(root, "title"))
                .since(Times.of(root.path("createdAt")))
                .labels(Texts.labels(root.path("labels")))
                .label("alertname", condition)
                .label("service", first(root, "impactedEntities"))
                .label("severity", Texts.of(root, "priority"))
                .label("policy", first(root, "alertPolicyNames"))
                .label("workflow", Texts.of(root, "workflowName"))
                .link("source", Texts.of(root, "issueUrl"))
                .link("runbook", Texts.of(root, "runbookUrl"));
        return states(sketch, issue, Texts.of(root, "state"), root.path("updatedAt"));
    }

    private static Delivery legacy(Received received, JsonNode root) throws Unmappable {
        String incident = Texts.of(root, "account_id") + "/" + Texts.of(root, "incident_id");
        boolean open = Texts.of(root, "current_state").equals("open");
        Sketch sketch = new Sketch(received, incident)
                .name(Texts.of(root, "condition_name"))
                .summary(Texts.of(root, "details"))
                .label("alertname", Texts.of(root, "condition_name"))
                .labels(Texts.labels(root.path("targets").path(0).path("labels")))
                .label("service", Texts.of(root.path("targets").path(0), "name"))
                .label("severity", Texts.of(root, "severity"))
                .label("policy", Texts.of(root, "policy_name"))
                .link("source", Texts.of(root, "incident_url"))
                .link("runbook", Texts.of(root, "runbook_url"));
        if (open) {
            sketch.since(Times.of(root.path("timestamp")));
        }
        return states(sketch, incident, Texts.of(root, "current_state"), root.path("timestamp"));
    }

    private static Delivery states(Sketch sketch, String group, String state, JsonNode changed) throws Unmappable {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "created", "activated", "open" -> Delivery.of(sketch.in(group));
            case "closed" -> Delivery.of(sketch.cleared(Times.of(changed)).in(group));
            case "acknowledged" -> Delivery.nothing("somebody acknowledged it in New Relic");
            default -> throw new Unmappable("there is no state \"" + Texts.word(state) + "\"");
        };
    }

    private static String first(JsonNode root, String list) {
        JsonNode value = root.path(list);
        return value.isArray() ? value.path(0).asText("") : Texts.of(root, list);
    }
}
