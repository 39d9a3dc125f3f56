package dev.zephyr.starter.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    private final Map<String, Instant> touched = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

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
