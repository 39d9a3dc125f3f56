package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;
import java.time.Instant;
import java.util.Optional;

/** The webhook of PagerDuty, version 3: what happens to its incidents. */
final class PagerDutyBody {

    private PagerDutyBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode event = received.json().path("event");
        String type = Texts.of(event, "event_type");
        if (type.isBlank()) {
            throw new Unmappable("it has no event with an event_type, as PagerDuty's version 3 sends it");
        }
        JsonNode incident = event.path("data");
        String id = Texts.of(incident, "id");
        if (!Texts.of(incident, "type").equals("incident") || id.isBlank()) {
            return Delivery.nothing("nothing begins or ends with " + Texts.word(type));
        }
        Optional<String> ours = OwnKeys.incident(Texts.of(incident, "incident_key"));
        if (ours.isPresent()) {
            return ofOurs(ours.get(), type, event);
        }
        Optional<Instant> at = Times.of(event.path("occurred_at"));
        return switch (Texts.of(incident, "status")) {
            case "triggered" ->
                Delivery.of(sketch(received, incident, id).since(at).in(id));
            case "resolved" ->
                Delivery.of(sketch(received, incident, id).cleared(at).in(id));
            case "acknowledged" -> Delivery.nothing("somebody has it in PagerDuty");
            default -> Delivery.nothing("the incident's status says neither that it began nor that it ended");
        };
    }

    /** What Zephyr opened there is no alert; that somebody has it is an answer to the page (P-15). */
    private static Delivery ofOurs(String incident, String type, JsonNode event) {
        String account = Texts.of(event.path("agent"), "id");
        boolean answered = type.equals("incident.acknowledged") && !account.isBlank();
        return answered
                ? Delivery.answered(new Delivery.Answer(incident, account, Texts.of(event, "id")))
                : Delivery.nothing("Zephyr itself opened that incident at PagerDuty");
    }

    private static Sketch sketch(Received received, JsonNode incident, String id) {
        return new Sketch(received, id)
                .name(Texts.of(incident, "title"))
                .summary(Texts.of(incident, "title"))
                .label("alertname", Texts.of(incident, "title"))
                .label("service", Texts.of(incident.path("service"), "summary"))
                .label("severity", Texts.of(incident.path("priority"), "summary"))
                .label("severity", Texts.of(incident, "urgency"))
                .label("urgency", Texts.of(incident, "urgency"))
                .label("number", Texts.of(incident, "number"))
                .link("source", Texts.of(incident, "html_url"));
    }
}
