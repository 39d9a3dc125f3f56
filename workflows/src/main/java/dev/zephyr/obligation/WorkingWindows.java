package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The working time of the coming weeks, computed outside and pinned, so that a change of zone data or holidays never moves
 * a running clock silently. Beyond the last known window all time counts as working: early is safe, never is not.
 */
public record WorkingWindows(@JsonValue List<WorkingWindow> windows) {

    /** No calendar: every minute counts. */
    public static final WorkingWindows ALWAYS = new WorkingWindows(List.of());

    @JsonCreator
    public WorkingWindows {
        windows = Ordered.list(windows);
    }

    /** The instant at which {@code amount} of working time has passed since {@code start}. */
    public Instant plus(Instant start, Duration amount) {
        Duration left = amount;
        Instant from = start;
        for (WorkingWindow window : windows) {
            if (!window.close().isAfter(from)) {
                continue;
            }
            Instant open = window.open().isAfter(from) ? window.open() : from;
            Duration room = Duration.between(open, window.close());
            if (left.compareTo(room) <= 0) {
                return open.plus(left);
            }
            left = left.minus(room);
            from = window.close();
        }
        return from.plus(left);
    }

    /** When the next working day after the one that {@code start} falls in closes; a day later where none is known. */
    public Instant closeOfNextDay(Instant start) {
        Instant day = null;
        Instant close = start.plus(Duration.ofDays(1));
        for (WorkingWindow window : windows) {
            if (day == null && window.day().isAfter(start)) {
                day = window.day();
            }
            if (window.day().equals(day)) {
                close = window.close();
            }
        }
        return close;
    }

    /** Until when the calendar is known. */
    public Instant knownUntil() {
        return windows.isEmpty() ? Instant.MAX : windows.get(windows.size() - 1).close();
    }
}
