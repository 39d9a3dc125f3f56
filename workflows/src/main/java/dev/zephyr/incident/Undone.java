package dev.zephyr.incident;

import java.time.Instant;

/**
 * Something outside that failed for good: it waits for a person to retry it, to skip it, or to say it elsewhere.
 *
 * @param id short, for people to type
 * @param what in words
 * @param reason why it failed, and what to mend
 */
public record Undone(String id, Action action, String what, String reason, Instant since) {

    /** What the incident needs attention for while this is undone. */
    String attention() {
        return id + " could not be done: " + what + ": " + reason;
    }
}
