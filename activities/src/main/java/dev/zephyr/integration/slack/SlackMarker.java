package dev.zephyr.integration.slack;

import com.slack.api.model.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message of ours is known by, since Slack has no key for messages: metadata that people do not see. Whoever posts
 * looks for it first.
 */
final class SlackMarker {

    private static final String TYPE = "zephyr_message";
    private static final String KEY = "key";

    private SlackMarker() {}

    static Message.Metadata of(String incident, String key) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("incident", incident);
        payload.put(KEY, key);
        return new Message.Metadata(TYPE, payload);
    }

    static boolean marks(Message message, String key) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get(KEY));
    }

    /** The name of the thing in {@code messages} that carries a key, empty when there is none. */
    static String find(List<Message> messages, String key) {
        return messages.stream()
                .filter(message -> marks(message, key))
                .map(Message::getTs)
                .findFirst()
                .orElse("");
    }
}
