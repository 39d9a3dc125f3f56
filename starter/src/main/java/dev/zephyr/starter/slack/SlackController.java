package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.FormBody;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slack's two doors: what is typed, and what is clicked. Nothing of a body is read before its signature was proved. */
@RestController
class SlackController {

    private final SlackEntry entry;
    private final SlackSignature signature;
    private final Promptly promptly;
    private final Desk desk;
    private final Clicks clicks;
    private final SlackWay way;

    SlackController(
            SlackEntry entry, SlackSignature signature, Promptly promptly, Desk desk, Clicks clicks, SlackWay way) {
        this.entry = entry;
        this.signature = signature;
        this.promptly = promptly;
        this.desk = desk;
        this.clicks = clicks;
        this.way = way;
    }

    @PostMapping("/hooks/slack/commands")
    ResponseEntity<String> typed(HttpServletRequest request) throws IOException {
        FormBody form = proved(request);
        Desk.Typed typed = new Desk.Typed(
                form.get("user_id"),
                new Rooms.Place(form.get("channel_id"), form.get("channel_name")),
                form.get("text"),
                "slack-" + form.get("trigger_id"));
        String later = form.get("response_url");
        Promptly.Outcome outcome = promptly.now(() -> desk.typed(typed), slow -> way.tell(later, escaped(slow.text())));
        return Json.ok(Map.of("response_type", "ephemeral", "text", escaped(outcome.text())));
    }

    @PostMapping("/hooks/slack/interactions")
    ResponseEntity<String> clicked(HttpServletRequest request) throws IOException, NotJson {
        JsonNode payload = Json.read(proved(request).get("payload").getBytes(StandardCharsets.UTF_8));
        return switch (payload.path("type").asText()) {
            case "block_actions" -> clicked(payload);
            case "view_submission" -> submitted(payload);
            default -> ResponseEntity.ok().build();
        };
    }

    /** Slack shows nothing of this answer: what came of it is told to whoever clicked. */
    private ResponseEntity<String> clicked(JsonNode payload) {
        String later = payload.path("response_url").asText();
        promptly.soon(() -> clicks.clicked(payload), outcome -> {
            if (!outcome.text().isEmpty()) {
                way.tell(later, escaped(outcome.text()));
            }
        });
        return ResponseEntity.ok().build();
    }

    /** What was refused is said in the dialog, which stays open with what was written. */
    private ResponseEntity<String> submitted(JsonNode payload) {
        Promptly.Outcome outcome = promptly.now(
                () -> {
                    clicks.submitted(payload);
                    return "done";
                },
                slow -> {});
        return outcome.done()
                ? Json.ok(Map.of("response_action", "clear"))
                : Json.ok(Map.of("response_action", "errors", "errors", Map.of(Dialog.TEXT, outcome.text())));
    }

    private FormBody proved(HttpServletRequest request) throws IOException {
        byte[] body = Json.body(request);
        boolean fits = signature.fits(
                entry.signingSecrets(),
                request.getHeader("X-Slack-Request-Timestamp"),
                request.getHeader("X-Slack-Signature"),
                body);
        if (!fits) {
            throw Problem.of(
                            401,
                            "unauthorized",
                            "the signature is wrong or too old: compare the signing secret with the app's")
                    .failure();
        }
        return FormBody.of(body);
    }

    /** Titles are written by people and alerts: in Slack they mention nobody. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
