package dev.zephyr.report;

import dev.zephyr.metrics.Spread;
import java.time.Duration;

/** Lengths as people read them. */
final class Spell {

    private Spell() {}

    /** The two largest units that say something: {@code 2d 4h}, {@code 4m 30s}, {@code 0s}. */
    static String length(Duration length) {
        if (length.toDays() > 0) {
            return join(length.toDays(), "d", length.toHoursPart(), "h");
        } else if (length.toHours() > 0) {
            return join(length.toHours(), "h", length.toMinutesPart(), "m");
        } else if (length.toMinutes() > 0) {
            return join(length.toMinutes(), "m", length.toSecondsPart(), "s");
        }
        return length.toSeconds() + "s";
    }

    private static String join(long large, String unit, long small, String smallUnit) {
        return large + unit + (small == 0 ? "" : " " + small + smallUnit);
    }

    static String mean(Spread spread) {
        return spread.isEmpty() ? "none" : length(spread.mean());
    }

    static String median(Spread spread) {
        return spread.isEmpty() ? "none" : length(spread.median());
    }

    static String p90(Spread spread) {
        return spread.isEmpty() ? "none" : length(spread.p90());
    }
}
