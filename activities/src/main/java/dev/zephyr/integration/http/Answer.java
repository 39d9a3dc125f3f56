package dev.zephyr.integration.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zephyr.integration.Json;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the other side answered; the body is empty when it was too long, broken off, or none. */
public record Answer(int status, HttpHeaders headers, String body) {

    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Busy, too early, or broken on their side; 409 says that the same message is being worked on. */
    boolean mayPass() {
        return status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
    }

    /** They do not know us: the secret is wrong, or has not the rights. */
    boolean isStranger() {
        return status == 401 || status == 403;
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            JsonNode tree = Json.read(body, JsonNode.class);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    Optional<Duration> pause(Instant now) {
        return Pause.wanted(headers, now);
    }
}
