package dev.zephyr.starter.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the reader lives them: how long ago or ahead, and the clock on their wall with UTC beside it. */
public final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM ", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" zzz", Locale.ENGLISH);
    private static final Duration SECONDS_UNTIL = Duration.ofMinutes(2);
    private static final Duration MINUTES_UNTIL = Duration.ofHours(2);
    private static final Duration HOURS_UNTIL = Duration.ofDays(2);

    private final Clock clock;

    public Moments(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Clock clock() {
        return clock;
    }

    /** {@code 4 min ago}, {@code in 56 s}. */
    public String relative(Instant instant) {
        Duration ahead = Duration.between(now(), instant);
        if (ahead.abs().toSeconds() < 1) {
            return "now";
        }
        return ahead.isNegative() ? spell(ahead.negated()) + " ago" : "in " + spell(ahead);
    }

    /** {@code 56 s}, {@code 4 min}, {@code 3 h 20 min}, {@code 5 d 2 h}: two units at most. */
    public static String spell(Duration span) {
        if (span.compareTo(SECONDS_UNTIL) < 0) {
            return Math.max(0, Math.round(span.toMillis() / 1000.0)) + " s";
        }
        if (span.compareTo(MINUTES_UNTIL) < 0) {
            return span.toMinutes() + " min";
        }
        return span.compareTo(HOURS_UNTIL) < 0
                ? two(span.toHours(), "h", span.toMinutesPart(), "min")
                : two(span.toDays(), "d", span.toHoursPart(), "h");
    }

    private static String two(long many, String unit, long few, String smaller) {
        return many + " " + unit + (few == 0 ? "" : " " + few + " " + smaller);
    }

    /** {@code 10:42 CET (09:42 UTC)}, with the day when it is not today. */
    public String stamp(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        String day = isToday(local) ? "" : DAY.format(local);
        if (local.getOffset().equals(ZoneOffset.UTC)) {
            return day + TIME.format(local) + " UTC";
        }
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        String utcDay = utc.getDayOfMonth() == local.getDayOfMonth() ? "" : DAY.format(utc);
        return day + TIME.format(local) + ZONE.format(local) + " (" + utcDay + TIME.format(utc) + " UTC)";
    }

    /** To the second and without the zone, for a list of entries that names it once. */
    public String second(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return (isToday(local) ? "" : DAY.format(local)) + SECOND.format(local);
    }

    /** The reader's zone, for the heading of such a list. */
    public String zone() {
        ZonedDateTime local = now().atZone(clock.getZone());
        return local.getOffset().equals(ZoneOffset.UTC)
                ? "UTC"
                : ZONE.format(local).strip() + ", UTC" + local.getOffset();
    }

    private boolean isToday(ZonedDateTime local) {
        return local.toLocalDate().equals(now().atZone(clock.getZone()).toLocalDate());
    }
}
