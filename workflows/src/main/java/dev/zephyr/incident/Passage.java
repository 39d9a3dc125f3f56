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
 * @param firingWhenQuiet how many alerts fired when it fell quiet: with more than that it has grown, and rings
 */
public record Passage(
        Phase phase,
        Instant entered,
        Flapping flapping,
        @Nullable Instant quietUntil,
        boolean cancelled,
        @Nullable Instant answered,
        int firingWhenQuiet) {

    Passage to(Phase next, Instant now) {
        return new Passage(next, now, flapping, quietUntil, cancelled, answered, firingWhenQuiet);
    }

    Passage returned(Flapping returns) {
        return new Passage(phase, entered, returns, quietUntil, cancelled, answered, firingWhenQuiet);
    }

    Passage quiet(Instant until, int firing) {
        return new Passage(phase, entered, flapping, until, cancelled, answered, firing);
    }

    /** Its returns are counted anew: the next one rings. */
    Passage loud() {
        return new Passage(phase, entered, Flapping.NONE, null, cancelled, answered, firingWhenQuiet);
    }

    Passage cancelledAt(Instant now) {
        return new Passage(Phase.CLOSED, now, flapping, null, true, answered, firingWhenQuiet);
    }

    Passage answeredAt(Instant now) {
        return new Passage(phase, entered, flapping, quietUntil, cancelled, now, firingWhenQuiet);
    }
}
