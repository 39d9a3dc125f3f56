package dev.zephyr.starter.temporal;

import java.time.Duration;

/** A wait between two looks at a server that is starting or stopping. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        if (!wasUndisturbed(duration)) {
            throw new TemporalUnavailable("interrupted while waiting for the Temporal server: start again");
        }
    }

    /** False when the thread was interrupted, which it then still is. */
    static boolean wasUndisturbed(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
