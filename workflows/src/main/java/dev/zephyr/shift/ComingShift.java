package dev.zephyr.shift;

import java.time.Instant;

/** A shift that somebody has before them. */
public record ComingShift(String person, Instant start, Instant end) {

    boolean isOf(Readiness readiness) {
        return readiness.person().equals(person) && readiness.start().equals(start);
    }
}
