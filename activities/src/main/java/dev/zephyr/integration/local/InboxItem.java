package dev.zephyr.integration.local;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in a person's inbox, as it may be shown.
 *
 * @param headline the incident in one line, marked when it is a drill
 * @param dueAt when an answer is expected; null when none is
 * @param others what else waits for the person
 */
public record InboxItem(
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
        List<String> authority,
        List<Waiting> others) {

    public InboxItem {
        authority = authority == null ? List.of() : List.copyOf(authority);
        others = others == null ? List.of() : List.copyOf(others);
    }
}
