package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Buttons on cards and pages, and the dialogs that two of them open. */
final class Clicks {

    private final Desk desk;
    private final Speakers speakers;
    private final SlackWay way;

    Clicks(Desk desk, Speakers speakers, SlackWay way) {
        this.desk = desk;
        this.speakers = speakers;
        this.way = way;
    }

    /** Does what was clicked, and says what to tell whoever clicked: nothing where a dialog says it. */
    String clicked(JsonNode payload) throws NotDone {
        JsonNode action = payload.path("actions").path(0);
        String by = speakers.require(payload.at("/user/id").asText());
        String incident = action.path("value").asText();
        String trigger = payload.path("trigger_id").asText();
        String key = "slack-" + trigger;
        return switch (action.path("action_id").asText()) {
            case "zephyr-acknowledge" -> desk.command(incident, by, key, new Acknowledge());
            case "zephyr-take-command" -> desk.command(incident, by, key, new Assign(Policy.COMMANDER, by));
            case "zephyr-escalate" ->
                desk.command(incident, by, key, new Escalate(desk.nextLevel(incident), "asked for in Slack"));
            case "zephyr-post-update" -> opened(trigger, Dialog.UPDATE, incident);
            case "zephyr-resolve" -> opened(trigger, Dialog.RESOLVE, incident);
            default -> throw new NotDone("this button is of another version of Zephyr; type /incident help");
        };
    }

    private String opened(String trigger, Dialog dialog, String incident) throws NotDone {
        way.open(trigger, dialog.view(incident));
        return "";
    }

    void submitted(JsonNode payload) throws NotDone {
        String by = speakers.require(payload.at("/user/id").asText());
        JsonNode view = payload.path("view");
        String incident = view.path("private_metadata").asText();
        String key = "slack-" + view.path("id").asText();
        Map<String, String> written = written(view);
        Dialog dialog = Dialog.of(view.path("callback_id").asText());
        desk.command(
                incident,
                by,
                key,
                dialog.equals(Dialog.UPDATE)
                        ? new PostUpdate(written, null)
                        : new Resolve(written.getOrDefault(Dialog.TEXT, ""), written.getOrDefault(Dialog.DESPITE, "")));
    }

    /** What was written into each field; what was left empty is left out, so that it keeps its last word. */
    private static Map<String, String> written(JsonNode view) {
        Map<String, String> written = new LinkedHashMap<>();
        view.at("/state/values").properties().forEach(field -> {
            String value = field.getValue().path(Dialog.VALUE).path("value").asText("");
            if (!value.isBlank() && !value.equals("null")) {
                written.put(field.getKey(), value);
            }
        });
        return written;
    }
}
