package dev.zephyr.port;

import dev.zephyr.communication.Announcement;
import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message into one channel.
 *
 * @param key deterministic; a repeat with the same key must not appear twice where the vendor allows to tell
 * @param channel the policy's name of the channel
 * @param place the channel's name at the vendor, already rendered (for a room: its name)
 * @param message the message kind's name in the policy
 * @param labels what a ticket is labelled with
 * @param assignment whose a ticket is; null for what is nobody's
 */
public record Post(
        String key,
        IncidentBrief incident,
        String channel,
        String place,
        String message,
        Announcement announcement,
        List<String> labels,
        @Nullable Assignment assignment)
        implements Confidential {

    public Post {
        labels = Ordered.list(labels);
    }

    public Post(
            String key,
            IncidentBrief incident,
            String channel,
            String place,
            String message,
            Announcement announcement) {
        this(key, incident, channel, place, message, announcement, List.of(), null);
    }

    @Override
    public boolean confidential() {
        return incident.confidential();
    }
}
