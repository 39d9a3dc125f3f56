package dev.zephyr.silence;

import dev.zephyr.determinism.Ordered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whose alerts are held, from when until when; a maintenance window is one that begins later.
 *
 * @param by its owner, a responder's id
 * @param match conditions on labels, as Alertmanager writes them; all have to hold
 * @param until the end, which every silence has
 */
public record SilencePlan(String id, String by, String reason, List<String> match, Instant from, Instant until) {

    /** So long at most: what is silent for longer is wrong in the monitoring. */
    public static final Duration LONGEST = Duration.ofDays(30);

    public SilencePlan {
        match = Ordered.list(match);
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    SilencePlan until(Instant end) {
        return new SilencePlan(id, by, reason, match, from, end);
    }
}
