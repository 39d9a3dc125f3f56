package dev.zephyr.report;

import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Figures;
import dev.zephyr.metrics.Repeats;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The incidents a report is about: those opened from one instant on and before another.
 *
 * @param files also the earlier ones, of another period of that length and at least as far as repeats reach
 */
public record Period(Instant from, Instant to, Instant now, List<CaseFile> files) {

    public Period {
        files = List.copyOf(files);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a period from " + from + " to " + to + " has no length: name a later end");
        }
    }

    List<CaseFile> inside() {
        return within(from, to);
    }

    /** The period of the same length before this one. */
    List<CaseFile> before() {
        return within(from.minusMillis(to.toEpochMilli() - from.toEpochMilli()), from);
    }

    List<CaseFile> within(Instant begin, Instant end) {
        return files.stream()
                .filter(file -> !file.moments().opened().isBefore(begin)
                        && file.moments().opened().isBefore(end))
                .toList();
    }

    Set<String> repeats() {
        return Repeats.among(files);
    }

    Figures figures(List<CaseFile> some) {
        return Figures.of(some, repeats(), now);
    }

    static Map<String, List<CaseFile>> by(Function<CaseFile, String> key, List<CaseFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(key))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
