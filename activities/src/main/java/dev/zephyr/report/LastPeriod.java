package dev.zephyr.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/** The last whole quarter or month before an instant, in UTC, with the name that its files go by. */
public record LastPeriod(Instant from, Instant to, String name) {

    private static final int MONTHS = 3;

    public static LastPeriod quarter(Instant before) {
        LocalDate today = day(before);
        LocalDate to = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS);
        LocalDate from = to.minusMonths(MONTHS);
        return of(from, to, from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR));
    }

    public static LastPeriod month(Instant before) {
        LocalDate to = day(before).withDayOfMonth(1);
        LocalDate from = to.minusMonths(1);
        return of(from, to, from.toString().substring(0, "2026-01".length()));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static LastPeriod of(LocalDate from, LocalDate to, String name) {
        return new LastPeriod(
                from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC), name);
    }
}
