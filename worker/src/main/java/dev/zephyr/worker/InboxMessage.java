package dev.zephyr.worker;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.PageKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in a person's inbox.
 *
 * @param headline the incident in one line, marked when it is a drill
 * @param dueAt when an answer is expected; null when none is
 */
public record InboxMessage(
        String key,
        Instant at,
        PageKind kind,
        IncidentBrief incident,
        String headline,
        String responder,
        String method,
        String step,
        String text,
        @Nullable Instant dueAt,
        List<String> authority) {

    public InboxMessage {
        authority = List.copyOf(authority);
    }
}
