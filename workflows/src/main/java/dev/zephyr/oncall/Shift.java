package dev.zephyr.oncall;

import java.time.Instant;

/** One person's turn: from {@code start}, which belongs to them, until {@code end}, which belongs to the next person. */
public record Shift(String responder, Instant start, Instant end) {

    public Shift {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("the turn of " + responder + " has to end after " + start);
        }
    }
}
