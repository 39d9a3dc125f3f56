package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Hours at which a layer is active: from {@code from} on each of {@code days} until {@code until}, {@code daysLater} days
 * on. Monday to Friday 22:00–06:00 is five windows that each end a day later; Monday 09:00 to Friday 17:00 is one that ends
 * four days later. A window begins at the first and ends at the last of two equal times on the wall.
 *
 * @param holidays what a holiday of the schedule does to a window that would begin on it
 */
public record Restriction(List<DayOfWeek> days, LocalTime from, LocalTime until, int daysLater, Holidays holidays) {

    private static final int MOST_DAYS = 7;

    /** How holidays count. */
    public enum Holidays {
        /** As any day. */
        INCLUDED,
        /** No window begins on a holiday. */
        EXCLUDED,
        /** Windows begin on holidays only. */
        ONLY
    }

    public Restriction {
        days = Ordered.list(days);
        holidays = holidays == null ? Holidays.INCLUDED : holidays;
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a restriction needs at least one day of the week");
        }
        if (daysLater < 0 || daysLater > MOST_DAYS || (daysLater == 0 && !from.isBefore(until))) {
            throw new IllegalArgumentException(
                    "a window from " + from + " can not end at " + until + ", " + daysLater + " days later");
        }
    }

    /** The same hours of each day; {@code until} at or before {@code from} is on the next day. */
    public static Restriction daily(List<DayOfWeek> days, LocalTime from, LocalTime until) {
        return new Restriction(days, from, until, from.isBefore(until) ? 0 : 1, Holidays.INCLUDED);
    }

    boolean begins(LocalDate day, Set<LocalDate> off) {
        return days.contains(day.getDayOfWeek()) && beginsOn(off.contains(day));
    }

    private boolean beginsOn(boolean holiday) {
        return switch (holidays) {
            case INCLUDED -> true;
            case EXCLUDED -> !holiday;
            case ONLY -> holiday;
        };
    }

    LocalDateTime open(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime close(LocalDate day) {
        return day.plusDays(daysLater).atTime(until);
    }
}
