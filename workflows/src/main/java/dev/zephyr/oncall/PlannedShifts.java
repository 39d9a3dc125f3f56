package dev.zephyr.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shifts that were written down, laid out in a zone. */
final class PlannedShifts implements Roster {

    private final List<Shift> shifts;

    PlannedShifts(List<PlannedShift> planned, ZoneId zone) {
        this.shifts = planned.stream()
                .map(shift -> new Shift(
                        shift.person(), WallTime.first(shift.from(), zone), WallTime.last(shift.until(), zone)))
                .sorted(Comparator.comparing(Shift::start))
                .toList();
    }

    @Override
    public List<String> at(Instant at, LocalDateTime local) {
        return shifts.stream()
                .takeWhile(shift -> !shift.start().isAfter(at))
                .filter(shift -> at.isBefore(shift.end()))
                .map(Shift::responder)
                .distinct()
                .toList();
    }

    @Override
    public List<String> order(Instant at, LocalDateTime local) {
        Stream<Shift> open = shifts.stream().filter(shift -> at.isBefore(shift.end()));
        Stream<Shift> over = shifts.stream().filter(shift -> !at.isBefore(shift.end()));
        return Stream.concat(open, over).map(Shift::responder).distinct().toList();
    }

    @Override
    public void boundaries(Instant start, Instant end, Consumer<Instant> to) {
        shifts.stream()
                .flatMap(shift -> Stream.of(shift.start(), shift.end()))
                .filter(instant -> !instant.isBefore(start) && instant.isBefore(end))
                .forEach(to);
    }
}
