package dev.zephyr.incident;

import dev.zephyr.escalation.Flapping;
import dev.zephyr.lifecycle.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the incident is in its life.
 *
 * @param quietUntil until when a flapping incident rings nobody
 * @param cancelled a false alarm: kept, counted apart, no postmortem (Z-01)
 * @param answered since when somebody works on it: the first answer, or the return to response
 */
public record Passage(
        Phase phase,
        Instant entered,
        Flapping flapping,
        @Nullable Instant quietUntil,
        boolean cancelled,
        @Nullable Instant answered) {

    Passage to(Phase next, Instant now) {
        return new Passage(next, now, flapping, quietUntil, cancelled, answered);
    }

    Passage flapped(Flapping returns, @Nullable Instant quiet) {
        return new Passage(phase, entered, returns, quiet, cancelled, answered);
    }

    Passage loud() {
        return new Passage(phase, entered, flapping, null, cancelled, answered);
    }

    Passage cancelledAt(Instant now) {
        return new Passage(Phase.CLOSED, now, flapping, null, true, answered);
    }

    Passage answeredAt(Instant now) {
        return new Passage(phase, entered, flapping, quietUntil, cancelled, now);
    }
}
