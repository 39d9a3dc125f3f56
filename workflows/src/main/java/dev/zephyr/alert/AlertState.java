package dev.zephyr.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one fingerprint.
 *
 * @param openSince the start of the firing that is open; null when none is
 * @param clearedAt the latest clear
 * @param muted true when the commander let the incident end though it still fires
 */
public record AlertState(
        String name,
        String summary,
        @Nullable Instant openSince,
        @Nullable Instant clearedAt,
        boolean muted) {

    public boolean isFiring() {
        return openSince != null;
    }
}
