package dev.zephyr.starter.hooks.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A message of Amazon SNS: its fields have to be read before its signature can be checked, and nothing else of it is.
 *
 * @param fields what stands in it, by name
 */
record SnsMessage(JsonNode fields) {

    private static final String CONFIRMATION = "SubscriptionConfirmation";
    private static final List<String> OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> OF_SUBSCRIPTION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    /** Empty for what is no JSON, and for a raw delivery, which nobody signed. */
    static Optional<SnsMessage> read(Knock knock) {
        try {
            JsonNode fields = Json.read(knock.body());
            boolean raw = knock.header("x-amz-sns-rawdelivery").isPresent();
            return fields.isObject() && !raw ? Optional.of(new SnsMessage(fields)) : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    String get(String name) {
        return fields.path(name).asText("");
    }

    boolean asksToConfirm() {
        return get("Type").equals(CONFIRMATION);
    }

    /** What Amazon signed: names and values in the order of their bytes, each on a line of its own. */
    byte[] signed() {
        StringBuilder text = new StringBuilder();
        for (String name : get("Type").equals("Notification") ? OF_NOTIFICATION : OF_SUBSCRIPTION) {
            if (fields.hasNonNull(name)) {
                text.append(name).append('\n').append(get(name)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
