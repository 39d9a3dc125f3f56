package dev.zephyr.metrics;

import dev.zephyr.obligation.WorkingWindow;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nights and working time of a window, in the zone of those who are on call.
 *
 * @param working when people work; what is left is after hours
 * @param onShift nights that a person was on call; all nights of the window for those it does not name
 */
public record Hours(
        Instant from,
        Instant to,
        ZoneId zone,
        LocalTime nightBegins,
        LocalTime nightEnds,
        List<WorkingWindow> working,
        Map<String, Integer> onShift) {

    /** By these somebody says that they are on it. */
    static final Set<EntryKind> ANSWERS = Set.of(EntryKind.ACKNOWLEDGED, EntryKind.JOINED);

    public Hours {
        working = List.copyOf(working);
        onShift = Map.copyOf(onShift);
    }

    /** A night that goes past midnight belongs to both of its days. */
    boolean isNight(Instant at) {
        LocalTime time = ZonedDateTime.ofInstant(at, zone).toLocalTime();
        boolean evening = !time.isBefore(nightBegins);
        boolean morning = time.isBefore(nightEnds);
        return nightBegins.isBefore(nightEnds) ? evening && morning : evening || morning;
    }

    int nights(String person) {
        return onShift.getOrDefault(person, (int) ChronoUnit.DAYS.between(day(from), day(to)));
    }

    /** One night, as long as the clock that night makes it. */
    public record Night(Instant begins, Instant ends) {}

    /** As many as the window has days; of the first and the last one only what lies in the window. */
    public List<Night> allNights() {
        boolean pastMidnight = !nightBegins.isBefore(nightEnds);
        List<Night> nights = new ArrayList<>();
        day(from).datesUntil(day(to)).forEach(date -> {
            Instant begins = date.atTime(nightBegins).atZone(zone).toInstant();
            Instant ends = (pastMidnight ? date.plusDays(1) : date)
                    .atTime(nightEnds)
                    .atZone(zone)
                    .toInstant();
            nights.add(new Night(begins.isBefore(from) ? from : begins, ends.isAfter(to) ? to : ends));
        });
        return nights;
    }

    public Hours with(Map<String, Integer> nightsOnShift) {
        return new Hours(from, to, zone, nightBegins, nightEnds, working, nightsOnShift);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    boolean isWorking(Instant at) {
        return working.stream().anyMatch(window -> !at.isBefore(window.open()) && at.isBefore(window.close()));
    }

    /** How much of a stretch lies in the window and outside of working time. */
    Duration afterHours(Instant begin, Instant end) {
        Instant start = begin.isBefore(from) ? from : begin;
        Instant stop = end.isAfter(to) ? to : end;
        if (!start.isBefore(stop)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(start, stop);
        for (WorkingWindow window : working) {
            Instant open = window.open().isBefore(start) ? start : window.open();
            Instant close = window.close().isAfter(stop) ? stop : window.close();
            if (open.isBefore(close)) {
                left = left.minus(Duration.between(open, close));
            }
        }
        return left;
    }
}
