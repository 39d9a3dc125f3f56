package dev.zephyr.integration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Json;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the receiver answered; the body is empty when it was too long, broken off, or none. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_REFERENCE = 200;

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Busy, too early, or broken on their side; 409 says that the same message is being worked on. */
    boolean mayPass() {
        return status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
    }

    /** The receiver's name for the message, out of the JSON body or the header; empty if it gave none. */
    String reference() {
        String given = fromBody().or(() -> headers.firstValue("x-message-id")).orElse("");
        String line = given.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REFERENCE));
    }

    private Optional<String> fromBody() {
        try {
            JsonNode id = Json.read(body, JsonNode.class).path("id");
            return id.isTextual() || id.isNumber() ? Optional.of(id.asText()) : Optional.empty();
        } catch (JsonProcessingException e) {
            // The message was accepted, and that is what counts: an answer that is no JSON only has no reference.
            return Optional.empty();
        }
    }

    /** How long the receiver wants to be left alone, within what a page can afford. */
    Optional<Duration> wait(Clock clock) {
        return headers.firstValue("retry-after")
                .flatMap(text -> duration(text.strip(), clock.instant()))
                .map(wait -> {
                    Duration atLeast = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
                    return atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast;
                });
    }

    private static Optional<Duration> duration(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
