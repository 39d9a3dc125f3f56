package dev.zephyr.obligation;

import java.time.Duration;
import java.time.Instant;

/**
 * Turns spans into instants for one incident: its working windows, and the time scale of a drill (1 for real life, 60 when
 * a minute is played in a second).
 */
public record Reckoning(WorkingWindows windows, int scale) {

    public static final Reckoning PLAIN = new Reckoning(WorkingWindows.ALWAYS, 1);

    public Reckoning {
        if (scale < 1) {
            throw new IllegalArgumentException("a time scale is 1 or more, found " + scale);
        }
    }

    /** When {@code span} has passed since {@code start}; in scaled time every hour is a working hour. */
    public Instant after(Instant start, Span span) {
        if (scale > 1) {
            return start.plus(inScaledTime(span));
        }
        return switch (span.basis()) {
            case ELAPSED -> start.plus(span.amount());
            case WORKING -> windows.plus(start, span.amount());
            case NEXT_WORKING_DAY -> windows.closeOfNextDay(start);
        };
    }

    private Duration inScaledTime(Span span) {
        Duration amount = span.basis() == Basis.NEXT_WORKING_DAY ? Duration.ofDays(1) : span.amount();
        return amount.dividedBy(scale);
    }
}
