package dev.zephyr.obligation;

import java.time.Instant;

/** One stretch of working time; {@code day} is the local midnight that its day began with. */
public record WorkingWindow(Instant day, Instant open, Instant close) {

    public WorkingWindow {
        if (!open.isBefore(close) || day.isAfter(open)) {
            throw new IllegalArgumentException("a working window opens in its day and before it closes: " + open);
        }
    }
}
