package dev.zephyr.starter.client;

import dev.zephyr.starter.memory.Newest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The workflow ids that this process touched: a server's own list is some moments late, and the trial server has none.
 * Thread-safe.
 */
final class Recent {

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Duration kept;
    private final Map<String, Instant> touched = Newest.of(MOST);

    /** Lists what was touched no longer ago than {@code kept}. */
    Recent(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    synchronized void touch(String workflowId) {
        touched.put(workflowId, clock.instant());
    }

    /** The latest first. */
    synchronized List<String> workflowIds() {
        Instant oldest = clock.instant().minus(kept);
        return touched.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(oldest))
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
