package dev.zephyr.port;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person by one contact method.
 *
 * @param key deterministic: {@code incident/obligation/round/level/person/method}; equal over retries, resets and restarts
 * @param step which level is called and why, in plain words
 * @param dueAt when an answer is expected; null when none is
 * @param authority what the called level may decide (P-28)
 * @param pace null for what does not ring
 * @param others what else waits for the person and is told with it
 */
public record Page(
        String key,
        PageKind kind,
        IncidentBrief incident,
        Recipient recipient,
        String step,
        String text,
        @Nullable Instant dueAt,
        List<String> authority,
        @Nullable Pace pace,
        List<Waiting> others)
        implements Confidential {

    public Page {
        authority = Ordered.list(authority);
        others = Ordered.list(others);
    }

    /** One that stands alone, and that does not ring at a pace. */
    public Page(
            String key,
            PageKind kind,
            IncidentBrief incident,
            Recipient recipient,
            String step,
            String text,
            @Nullable Instant dueAt,
            List<String> authority) {
        this(key, kind, incident, recipient, step, text, dueAt, authority, null, List.of());
    }

    @Override
    public boolean confidential() {
        return incident.confidential();
    }

    public Page saying(String words) {
        return new Page(key, kind, incident, recipient, step, words, dueAt, authority, pace, others);
    }

    public Page telling(List<Waiting> more) {
        return new Page(key, kind, incident, recipient, step, text, dueAt, authority, pace, more);
    }
}
