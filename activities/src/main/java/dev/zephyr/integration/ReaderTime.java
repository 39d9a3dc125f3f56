package dev.zephyr.integration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a reader lives them, with UTC beside: {@code 10:28 CET (09:28 UTC)}, with the day when it is not today. */
public record ReaderTime(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM ", Locale.ENGLISH);

    public String spell(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        ZonedDateTime local = instant.atZone(zone);
        String day = local.toLocalDate().equals(now.atZone(zone).toLocalDate()) ? "" : DAY.format(local);
        if (local.getOffset().equals(ZoneOffset.UTC)) {
            return day + TIME.format(utc) + " UTC";
        }
        String utcDay = utc.toLocalDate().equals(local.toLocalDate()) ? "" : DAY.format(utc);
        return day + ZONED.format(local) + " (" + utcDay + TIME.format(utc) + " UTC)";
    }
}
