package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person by one contact method.
 *
 * @param key deterministic: {@code incident/obligation/round/level/person/method}; equal over retries, resets and restarts
 * @param step which duty and level it comes from, in words
 * @param dueAt when an answer is expected; null when none is
 * @param authority what the called level may decide (P-28)
 */
public record Page(
        String key,
        PageKind kind,
        IncidentBrief incident,
        Recipient recipient,
        String step,
        String text,
        @Nullable Instant dueAt,
        List<String> authority) {

    public Page {
        authority = Ordered.list(authority);
    }
}
