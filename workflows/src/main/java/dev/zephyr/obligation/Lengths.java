package dev.zephyr.obligation;

import java.time.Duration;

/** Spells durations the way policies and people write them: {@code 1h30m}. */
public final class Lengths {

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private Lengths() {}

    public static String spell(Duration length) {
        long left = length.abs().toSeconds();
        if (left == 0) {
            return "0";
        }
        StringBuilder text = new StringBuilder(length.isNegative() ? "-" : "");
        left = append(text, left, DAY, 'd');
        left = append(text, left, HOUR, 'h');
        left = append(text, left, MINUTE, 'm');
        append(text, left, 1, 's');
        return text.toString();
    }

    /** As people say it, in two units at most: {@code 45 s}, {@code 5 min}, {@code 1 h 30 min}. */
    public static String tell(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.toSeconds() + " s";
        } else if (length.compareTo(Duration.ofHours(1)) < 0) {
            return length.toMinutes() + " min";
        }
        boolean days = length.compareTo(Duration.ofDays(1)) >= 0;
        long many = days ? length.toDays() : length.toHours();
        int few = days ? length.toHoursPart() : length.toMinutesPart();
        return many + (days ? " d" : " h") + (few == 0 ? "" : " " + few + (days ? " h" : " min"));
    }

    private static long append(StringBuilder text, long left, long unit, char sign) {
        if (left >= unit) {
            text.append(left / unit).append(sign);
        }
        return left % unit;
    }
}
