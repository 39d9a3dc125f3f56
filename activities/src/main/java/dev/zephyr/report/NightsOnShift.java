package dev.zephyr.report;

import dev.zephyr.metrics.Hours;
import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.ScheduleHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many nights of a window each person was on call, by the schedule as it was then: any part of a night is one. */
public final class NightsOnShift {

    private NightsOnShift() {}

    /** By the team's own schedule; for those who are not in it, by the one that has them most. */
    public static Map<String, Integer> of(ScheduleHistory own, Iterable<ScheduleHistory> others, Hours hours) {
        Map<String, Integer> nights = new HashMap<>();
        for (ScheduleHistory other : others) {
            of(other, hours).forEach((person, count) -> nights.merge(person, count, Math::max));
        }
        nights.putAll(of(own, hours));
        return nights;
    }

    static Map<String, Integer> of(ScheduleHistory history, Hours hours) {
        List<Hours.Night> nights = hours.allNights();
        List<Coverage> coverage = history.coverage(hours.from(), hours.to());
        Map<String, Integer> counts = new HashMap<>();
        int first = 0;
        for (Hours.Night night : nights) {
            while (first < coverage.size() && !coverage.get(first).end().isAfter(night.begins())) {
                first++;
            }
            Set<String> people = new HashSet<>();
            for (int i = first; i < coverage.size() && coverage.get(i).start().isBefore(night.ends()); i++) {
                people.addAll(coverage.get(i).people());
            }
            people.forEach(person -> counts.merge(person, 1, Integer::sum));
        }
        return counts;
    }
}
