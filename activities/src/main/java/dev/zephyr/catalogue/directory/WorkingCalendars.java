package dev.zephyr.catalogue.directory;

import dev.zephyr.obligation.WorkingWindow;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.oncall.WallTime;
import dev.zephyr.policy.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays a policy's calendar out as windows between instants, here where zones are known; what runs on them later knows none.
 * A window that a clock change cuts short is short, one that holds an hour twice is long.
 */
public final class WorkingCalendars {

    static final int DAYS = 60;

    private static final String MIDNIGHT = "24:00";

    private WorkingCalendars() {}

    /**
     * The windows of 60 days, the local day of {@code from} being the first and whole: what counts from an hour ago needs it.
     *
     * @throws RuntimeException of the calendar's own reading when zone, days, hours or holidays are not what the policy
     *     linter lets pass
     */
    public static WorkingWindows windows(WorkingCalendar calendar, Instant from) {
        ZoneId zone = ZoneId.of(calendar.zone());
        Set<DayOfWeek> days =
                calendar.days().stream().map(WorkingCalendars::day).collect(Collectors.toUnmodifiableSet());
        Set<LocalDate> holidays =
                calendar.holidays().stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
        List<Hours> hours = calendar.hours().stream()
                .map(Hours::parse)
                .sorted(Comparator.comparing(Hours::open))
                .toList();
        LocalDate first = LocalDate.ofInstant(from, zone);
        List<WorkingWindow> windows = new ArrayList<>();
        first.datesUntil(first.plusDays(DAYS))
                .filter(date -> days.contains(date.getDayOfWeek()) && !holidays.contains(date))
                .forEach(date -> addWindows(windows, date, hours, zone));
        return new WorkingWindows(windows);
    }

    private static void addWindows(List<WorkingWindow> windows, LocalDate date, List<Hours> hours, ZoneId zone) {
        Instant day = WallTime.first(date.atStartOfDay(), zone);
        Instant free = day;
        for (Hours part : hours) {
            Instant open = WallTime.first(date.atTime(part.open()), zone);
            Instant close = part.untilMidnight()
                    ? WallTime.first(date.plusDays(1).atStartOfDay(), zone)
                    : WallTime.last(date.atTime(part.close()), zone);
            Instant begin = open.isBefore(free) ? free : open;
            if (begin.isBefore(close)) {
                windows.add(new WorkingWindow(day, begin, close));
                free = close;
            }
        }
    }

    private static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException("can not read \"" + text + "\" as a working day: write mon … sun");
    }

    /** One part of a working day; a close of midnight is the end of the day. */
    private record Hours(LocalTime open, LocalTime close) {

        static Hours parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException(
                        "can not read \"" + text + "\" as working hours: write for example 09:00-17:00");
            }
            String close = text.substring(dash + 1).strip();
            return new Hours(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    close.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(close));
        }

        boolean untilMidnight() {
            return close.equals(LocalTime.MIDNIGHT);
        }
    }
}
