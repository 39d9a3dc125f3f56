package dev.zephyr.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person on call without a break: from {@code start}, which belongs to them, until before {@code end}. */
public record Shift(String responder, Instant start, Instant end) {

    public Shift {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("the turn of " + responder + " has to end after " + start);
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** Everybody's own, by start: those of one person never touch, those of several overlap where they share hours. */
    public static List<Shift> of(List<Coverage> coverage) {
        List<Shift> shifts = new ArrayList<>();
        Map<String, Integer> latest = new LinkedHashMap<>();
        for (Coverage part : coverage) {
            for (String person : part.people()) {
                Integer place = latest.get(person);
                if (place != null && shifts.get(place).end().equals(part.start())) {
                    shifts.set(place, new Shift(person, shifts.get(place).start(), part.end()));
                } else {
                    latest.put(person, shifts.size());
                    shifts.add(new Shift(person, part.start(), part.end()));
                }
            }
        }
        return shifts.stream().sorted(Comparator.comparing(Shift::start)).toList();
    }
}
