package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;

/** The webhook of Google Cloud Monitoring. Its incidents are alerts here; they are grouped by the policy that found them. */
final class GoogleBody {

    private GoogleBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode incident = received.json().path("incident");
        String id = Texts.of(incident, "incident_id");
        if (id.isBlank()) {
            throw new Unmappable("it has no incident with an incident_id, as Google Cloud Monitoring sends it");
        }
        String policy = Texts.of(incident, "policy_name");
        String group = Texts.first(policy, id);
        Sketch sketch = new Sketch(received, id)
                .name(policy, Texts.of(incident, "condition_name"))
                .summary(Texts.of(incident, "summary"))
                .since(Times.of(incident.path("started_at")))
                .labels(Texts.labels(incident.path("policy_user_labels")))
                .labels(Texts.labels(incident.path("resource").path("labels")))
                .labels(Texts.labels(incident.path("metric").path("labels")))
                .label("alertname", Texts.first(policy, Texts.of(incident, "condition_name")))
                .label("condition", Texts.of(incident, "condition_name"))
                .label("service", Texts.of(incident, "resource_name"))
                .label("resource", Texts.of(incident, "resource_name"))
                .label("project", Texts.of(incident, "scoping_project_id"))
                .label("severity", Texts.of(incident, "severity"))
                .link("source", Texts.of(incident, "url"));
        String state = Texts.of(incident, "state");
        return switch (state) {
            case "open" -> Delivery.of(sketch.in(group));
            case "closed" ->
                Delivery.of(sketch.cleared(Times.of(incident.path("ended_at"))).in(group));
            default -> throw new Unmappable("there is no state \"" + Texts.word(state) + "\"");
        };
    }
}
