package dev.zephyr.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/** One layer laid out in the zone of its schedule. */
final class LayerCalendar {

    private final Layer layer;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final Roster roster;
    private final Instant from;
    private final Instant until;

    LayerCalendar(Layer layer, ZoneId zone, Set<LocalDate> holidays) {
        this.layer = layer;
        this.zone = zone;
        this.holidays = holidays;
        Rotation rotation = layer.rotation();
        this.roster = rotation == null
                ? new PlannedShifts(layer.shifts(), zone)
                : new Turns(rotation, zone, layer.restrictions(), holidays);
        LocalDateTime begin = layer.from();
        LocalDateTime end = layer.until();
        this.from = begin == null ? Instant.MIN : WallTime.first(begin, zone);
        this.until = end == null ? Instant.MAX : WallTime.last(end, zone);
    }

    Layer.Stacking stacking() {
        return layer.stacking();
    }

    /** Whose turn it is, empty while the layer is not active. */
    List<String> onCall(Instant at) {
        if (at.isBefore(from) || !at.isBefore(until)) {
            return List.of();
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return isOpen(at, local) ? roster.at(at, local) : List.of();
    }

    /** Everybody, each once, in the order of their turns from whoever has it, active or not. */
    List<String> order(Instant at) {
        return roster.order(at, LocalDateTime.ofInstant(at, zone));
    }

    /** Every instant in the range, its ends left out, at which something of this layer may change. */
    void addBoundaries(Instant start, Instant end, NavigableSet<Instant> boundaries) {
        add(from, start, end, boundaries);
        add(until, start, end, boundaries);
        if (!start.isBefore(until) || !end.isAfter(from)) {
            return;
        }
        Instant begin = start.isBefore(from) ? from : start;
        Instant finish = end.isBefore(until) ? end : until;
        roster.boundaries(begin, finish, boundary -> add(boundary, start, end, boundaries));
        LocalDate last = LocalDate.ofInstant(finish, zone);
        for (Restriction restriction : layer.restrictions()) {
            LocalDate first = LocalDate.ofInstant(begin, zone).minusDays(restriction.daysLater() + 1L);
            first.datesUntil(last.plusDays(2))
                    .filter(day -> restriction.begins(day, holidays))
                    .forEach(day -> {
                        add(WallTime.first(restriction.open(day), zone), start, end, boundaries);
                        add(WallTime.last(restriction.close(day), zone), start, end, boundaries);
                    });
        }
    }

    private static void add(Instant boundary, Instant start, Instant end, NavigableSet<Instant> boundaries) {
        if (boundary.isAfter(start) && boundary.isBefore(end)) {
            boundaries.add(boundary);
        }
    }

    /** Clocks that go back over midnight show a day again whose windows of the next day may have begun. */
    private boolean isOpen(Instant at, LocalDateTime local) {
        List<Restriction> restrictions = layer.restrictions();
        if (restrictions.isEmpty()) {
            return true;
        }
        LocalDate today = local.toLocalDate();
        for (Restriction restriction : restrictions) {
            for (long back = -1; back <= restriction.daysLater(); back++) {
                LocalDate day = today.minusDays(back);
                if (restriction.begins(day, holidays)
                        && !WallTime.first(restriction.open(day), zone).isAfter(at)
                        && WallTime.last(restriction.close(day), zone).isAfter(at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
