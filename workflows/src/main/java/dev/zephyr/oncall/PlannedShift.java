package dev.zephyr.oncall;

import java.time.LocalDateTime;

/** A shift that is written down instead of following from a rotation, by the clock on the wall. */
public record PlannedShift(String person, LocalDateTime from, LocalDateTime until) {

    public PlannedShift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("the shift of " + person + " has to end after " + from);
        }
    }
}
