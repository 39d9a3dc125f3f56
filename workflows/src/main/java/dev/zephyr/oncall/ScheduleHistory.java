package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The versions of one schedule, each effective from an instant until that of the next: an edit changes the future, and an
 * instant before it is answered by the version of that time. The first version counts for all time before it too.
 *
 * @param editions the oldest first, at least one
 */
public record ScheduleHistory(List<Edition> editions) {

    /** A version and the instant from which it counts. */
    public record Edition(Instant from, Schedule schedule) {}

    public ScheduleHistory {
        editions = Ordered.list(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a schedule's history begins with a version");
        }
        for (int i = 1; i < editions.size(); i++) {
            if (!editions.get(i - 1).from().isBefore(editions.get(i).from())) {
                throw new IllegalArgumentException("version "
                        + editions.get(i).schedule().version() + " has to count from later than the version before it");
            }
        }
    }

    public static ScheduleHistory of(Schedule first) {
        return new ScheduleHistory(List.of(new Edition(Instant.EPOCH, first)));
    }

    /**
     * The history with a new version that counts from now on; itself when the version is the current one.
     */
    public ScheduleHistory then(Schedule next, Instant now) {
        if (latest().version().equals(next.version())) {
            return this;
        }
        // What would have counted from later on, or for no time at all, never counts.
        List<Edition> longer = new ArrayList<>(editions.subList(0, 1));
        editions.stream()
                .skip(1)
                .filter(edition -> edition.from().isBefore(now))
                .forEach(longer::add);
        longer.add(new Edition(now, next));
        return new ScheduleHistory(longer);
    }

    /** The same with something changed in every version. */
    public ScheduleHistory with(UnaryOperator<Schedule> change) {
        return new ScheduleHistory(editions.stream()
                .map(edition -> new Edition(edition.from(), change.apply(edition.schedule())))
                .toList());
    }

    public Schedule latest() {
        return editions.get(editions.size() - 1).schedule();
    }

    /** The version that counts at an instant. */
    public Schedule at(Instant at) {
        Schedule schedule = editions.get(0).schedule();
        for (Edition edition : editions) {
            if (!edition.from().isAfter(at)) {
                schedule = edition.schedule();
            }
        }
        return schedule;
    }

    /** Who was and will be on call, each part by the version of its time. */
    public List<Coverage> coverage(Instant from, Instant until) {
        List<Coverage> parts = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Instant begin = i == 0 ? from : later(from, editions.get(i).from());
            Instant end = i + 1 == editions.size()
                    ? until
                    : earlier(until, editions.get(i + 1).from());
            if (begin.isBefore(end)) {
                parts.addAll(new OnCallCalculator(editions.get(i).schedule()).coverage(begin, end));
            }
        }
        return Coverage.merged(parts);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
