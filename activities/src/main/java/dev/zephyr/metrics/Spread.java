package dev.zephyr.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long something took, over several incidents. The percentiles are values that occurred: the smallest with at least that
 * share of the others at or below it. The mean is cut to the millisecond. Zero of nothing, which {@code count} tells.
 */
public record Spread(int count, Duration mean, Duration median, Duration p90) {

    public static final Spread NONE = new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final int MEDIAN = 50;
    private static final int NINETY = 90;
    private static final int WHOLE = 100;

    public static Spread of(Collection<Duration> lengths) {
        if (lengths.isEmpty()) {
            return NONE;
        }
        List<Duration> sorted = lengths.stream().sorted().toList();
        long total = sorted.stream().mapToLong(Duration::toMillis).sum();
        return new Spread(
                sorted.size(),
                Duration.ofMillis(total / sorted.size()),
                percentile(sorted, MEDIAN),
                percentile(sorted, NINETY));
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + WHOLE - 1) / WHOLE;
        return sorted.get(rank - 1);
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
