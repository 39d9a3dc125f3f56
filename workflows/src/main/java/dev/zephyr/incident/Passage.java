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
 */
public record Passage(
        Phase phase,
        Instant entered,
        Flapping flapping,
        @Nullable Instant quietUntil,
        boolean cancelled) {

    Passage to(Phase next, Instant now) {
        return new Passage(next, now, flapping, quietUntil, cancelled);
    }

    Passage flapped(Flapping returns, @Nullable Instant quiet) {
        return new Passage(phase, entered, returns, quiet, cancelled);
    }

    Passage loud() {
        return new Passage(phase, entered, flapping, null, cancelled);
    }

    Passage cancelledAt(Instant now) {
        return new Passage(Phase.CLOSED, now, flapping, null, true);
    }
}
