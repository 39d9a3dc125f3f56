package dev.zephyr.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is on call by one version of a schedule, at an instant or over a range. Pure: the same version answers the same for
 * ever. Made once per version and shared; thread-safe.
 */
public final class OnCallCalculator {

    /** How far ahead a change is looked for, in steps that grow: most come within days. */
    private static final List<Duration> AHEAD =
            List.of(Duration.ofDays(8), Duration.ofDays(40), Duration.ofDays(400), Duration.ofDays(4000));

    private final Schedule schedule;
    private final List<LayerCalendar> topDown;
    private final List<Temporary> temporaries;

    public OnCallCalculator(Schedule schedule) {
        this.schedule = schedule;
        this.topDown = topDown(schedule, schedule.layers());
        this.temporaries = new ArrayList<>();
        for (TemporarySchedule temporary : schedule.temporaries()) {
            temporaries.add(
                    0,
                    new Temporary(
                            WallTime.first(temporary.from(), schedule.zone()),
                            WallTime.last(temporary.until(), schedule.zone()),
                            topDown(schedule, temporary.layers())));
        }
    }

    /** A temporary schedule in its zone. */
    private record Temporary(Instant from, Instant until, List<LayerCalendar> topDown) {

        boolean counts(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Who is on call, the topmost layer's people first; empty when nobody is. A hand-off belongs to who takes over. */
    public List<String> onCall(Instant at) {
        List<String> people = byLayers(at);
        return schedule.overrides().isEmpty() ? people : overridden(people, at).people();
    }

    /**
     * Whom to call when those on call do not answer: whoever is on call by a backup layer, then the order of the topmost
     * layer that covers, from whoever has its turn; never who is on call, was {@code called} or is away by an override.
     */
    public Optional<String> next(Instant at, Collection<String> called) {
        Seats seats = overridden(byLayers(at), at);
        List<String> now = seats.people();
        Set<String> away = seats.away();
        return order(at)
                .filter(person -> !now.contains(person) && !called.contains(person) && !away.contains(person))
                .findFirst();
    }

    /** Everybody of the layers that count at an instant, each once, those on call first; without who is away. */
    public List<String> all(Instant at) {
        Seats seats = overridden(byLayers(at), at);
        Set<String> all = new LinkedHashSet<>(seats.people());
        backups(at).forEach(all::add);
        layers(at).forEach(layer -> all.addAll(layer.order(at)));
        all.removeAll(seats.away());
        return List.copyOf(all);
    }

    /** Who is on call over a range: parts that touch, each as long as the same people are; gaps are parts without people. */
    public List<Coverage> coverage(Instant from, Instant until) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        boundaries.add(from);
        addBoundaries(from, until, boundaries);
        boundaries.add(until);
        List<Coverage> parts = new ArrayList<>();
        Instant start = from;
        for (Instant end : boundaries.tailSet(from, false)) {
            parts.add(new Coverage(start, end, onCall(start)));
            start = end;
        }
        return Coverage.merged(parts);
    }

    /** Everybody's shifts in a range, those at its ends cut off there. */
    public List<Shift> shifts(Instant from, Instant until) {
        return Shift.of(coverage(from, until));
    }

    /** The next instant after {@code at} at which other people are on call; empty when ten years bring none. */
    public Optional<Instant> nextHandoff(Instant at) {
        for (Duration ahead : AHEAD) {
            List<Coverage> parts = coverage(at, at.plus(ahead));
            if (parts.size() > 1) {
                return Optional.of(parts.get(0).end());
            }
        }
        return Optional.empty();
    }

    private static List<LayerCalendar> topDown(Schedule schedule, List<Layer> layers) {
        List<LayerCalendar> calendars = new ArrayList<>();
        for (Layer layer : layers) {
            calendars.add(0, new LayerCalendar(layer, layer.zoneIn(schedule), schedule.holidays()));
        }
        return List.copyOf(calendars);
    }

    private List<LayerCalendar> layers(Instant at) {
        for (Temporary temporary : temporaries) {
            if (temporary.counts(at)) {
                return temporary.topDown();
            }
        }
        return topDown;
    }

    /** The people of the topmost layer that covers, and of those that lie on it. */
    private List<String> byLayers(Instant at) {
        List<String> joined = List.of();
        for (LayerCalendar layer : layers(at)) {
            if (layer.stacking() == Layer.Stacking.BACKUP) {
                continue;
            }
            List<String> people = layer.onCall(at);
            if (people.isEmpty()) {
                continue;
            }
            if (layer.stacking() == Layer.Stacking.COVER) {
                return joined.isEmpty() ? people : union(people, joined);
            }
            joined = joined.isEmpty() ? people : union(joined, people);
        }
        return joined;
    }

    private static List<String> union(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }

    private Seats overridden(List<String> people, Instant at) {
        return new Seats(people).apply(schedule.overrides(), at);
    }

    private Stream<String> backups(Instant at) {
        return layers(at).stream()
                .filter(layer -> layer.stacking() == Layer.Stacking.BACKUP)
                .flatMap(layer -> layer.onCall(at).stream());
    }

    /** Backups, then the order of the layer that covers, or of the topmost that joins where none does. */
    private Stream<String> order(Instant at) {
        Stream<String> order = Stream.of(Layer.Stacking.COVER, Layer.Stacking.JOIN)
                .flatMap(stacking -> layers(at).stream().filter(layer -> layer.stacking() == stacking))
                .filter(layer -> !layer.onCall(at).isEmpty())
                .limit(1)
                .flatMap(layer -> layer.order(at).stream());
        return Stream.concat(backups(at), order);
    }

    private void addBoundaries(Instant from, Instant until, NavigableSet<Instant> boundaries) {
        Stream.concat(topDown.stream(), temporaries.stream().flatMap(it -> it.topDown().stream()))
                .forEach(layer -> layer.addBoundaries(from, until, boundaries));
        Stream.concat(
                        temporaries.stream().flatMap(it -> Stream.of(it.from(), it.until())),
                        schedule.overrides().stream().flatMap(it -> Stream.of(it.begins(), it.ends())))
                .filter(instant -> instant.isAfter(from) && instant.isBefore(until))
                .forEach(boundaries::add);
    }
}
