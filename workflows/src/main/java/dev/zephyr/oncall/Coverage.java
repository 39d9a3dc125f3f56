package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The same people on call from {@code start}, which belongs to them, until before {@code end}. A list of these has no holes:
 * hours at which nobody is on call are parts without people.
 */
public record Coverage(Instant start, Instant end, List<String> people) {

    public Coverage {
        people = Ordered.list(people);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("being on call from " + start + " has to end later than " + end);
        }
    }

    public boolean isGap() {
        return people.isEmpty();
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** Neighbours with the same people made one. */
    static List<Coverage> merged(List<Coverage> parts) {
        List<Coverage> merged = new ArrayList<>();
        for (Coverage part : parts) {
            Coverage last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.end().equals(part.start()) && last.people().equals(part.people())) {
                merged.set(merged.size() - 1, new Coverage(last.start(), part.end(), last.people()));
            } else {
                merged.add(part);
            }
        }
        return List.copyOf(merged);
    }
}
