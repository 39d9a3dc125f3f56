package dev.zephyr.starter.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back to Slack beside the answer of a request: a dialog, or a word that comes later. */
final class SlackWay {

    private static final Logger LOG = LoggerFactory.getLogger(SlackWay.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final String ADDRESS = "https://slack.com/api/";
    private static final String LATER = "https://hooks.slack.com/";

    private final SlackEntry entry;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(WAIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SlackWay(SlackEntry entry) {
        this.entry = entry;
    }

    /** Within three seconds of the click, or Slack refuses it. */
    void open(String trigger, ObjectNode view) throws NotDone {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("trigger_id", trigger).set("view", view);
        String token = entry.token();
        if (token.isEmpty()) {
            throw new NotDone("Zephyr has no token for Slack; type it instead: /incident help");
        }
        HttpRequest request = request(entry.address().orElse(ADDRESS) + "views.open", body)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (!Json.read(answer.getBytes(StandardCharsets.UTF_8)).path("ok").asBoolean()) {
                throw new NotDone("Slack did not open the dialog; type it instead: /incident help");
            }
        } catch (IOException | NotJson e) {
            throw new NotDone("Slack did not answer in time; type it instead: /incident help");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDone("Zephyr is stopping; try again in a moment");
        }
    }

    /** For whoever asked alone; a loss is one word less, what was done stays done. */
    void tell(String address, String text) {
        boolean ours = address.startsWith(LATER)
                || entry.address().filter(address::startsWith).isPresent();
        if (!ours) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("response_type", "ephemeral")
                .put("replace_original", false)
                .put("text", text);
        try {
            client.send(request(address, body).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.warn("an answer did not reach Slack: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder request(String address, ObjectNode body) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(WAIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }
}
