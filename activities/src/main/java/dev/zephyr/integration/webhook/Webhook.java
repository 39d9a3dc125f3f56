package dev.zephyr.integration.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Destination;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.Receipt;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Sends signed messages (Standard Webhooks) and judges the answers; one object serves all destinations. */
public final class Webhook implements AutoCloseable {

    private static final int LONGEST_REFERENCE = 200;

    private final WebhookSettings settings;
    private final Clock clock;
    private final Http http;

    public Webhook(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = new Http("webhook", settings.limits(), clock);
    }

    /** @param finalType the type of failures that no repeat can mend */
    Receipt send(Address address, String key, String body, String finalType) {
        Destination destination;
        HttpRequest.Builder request;
        try {
            destination = Destination.of(address.uri());
            request = request(destination, address, key, body);
        } catch (IllegalArgumentException e) {
            throw Failures.refuse(finalType, "could not send " + key + ": " + e.getMessage() + "; correct the address");
        }
        String what = "could not send " + key + " to " + destination.place();
        Answer answer = http.exchange(request, () -> refuseClosed(destination, what, finalType), what);
        if (!answer.isAccepted()) {
            throw http.judge(
                    answer,
                    "could not send " + key + ": " + destination.place() + " answered " + answer.status(),
                    finalType);
        }
        return new Receipt(reference(answer));
    }

    private HttpRequest.Builder request(Destination destination, Address address, String key, String body) {
        if (address.secrets().isEmpty()) {
            throw new IllegalArgumentException("its address has no secret to sign with");
        }
        String id = header(key);
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(destination.uri())
                .header("content-type", "application/json")
                .header("user-agent", "zephyr")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", Signature.of(address.secrets(), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private void refuseClosed(Destination destination, String what, String finalType) throws Exception {
        Optional<String> refusal = destination.refusal(settings.allowedHosts());
        if (refusal.isPresent()) {
            throw Failures.refuse(finalType, what + ": " + refusal.get());
        }
    }

    /** The receiver's name for the message, out of the JSON body or the header; empty if it gave none. */
    private static String reference(Answer answer) {
        JsonNode id = answer.json().path("id");
        String given = id.isTextual() || id.isNumber()
                ? id.asText()
                : answer.headers().firstValue("x-message-id").orElse("");
        String line = given.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REFERENCE));
    }

    /** A header holds visible ASCII only; keys normally are that, and then the header is the key itself. */
    private static String header(String key) {
        StringBuilder ascii = new StringBuilder();
        for (byte part : key.getBytes(StandardCharsets.UTF_8)) {
            if (part > ' ' && part <= '~') {
                ascii.append((char) part);
            } else {
                ascii.append(String.format("%%%02X", part));
            }
        }
        return ascii.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
