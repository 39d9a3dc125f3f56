package dev.zephyr.starter.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A time as somebody types it: by the clock on their wall, or with an offset. */
final class When {

    static final String FORM = "18:00 for today, 2026-12-24T18:00 by your clock, or 2026-12-24T18:00:00Z";

    private When() {}

    static Optional<Instant> parse(String text, Clock clock) {
        ZoneId zone = clock.getZone();
        List<Function<String, Instant>> forms = List.of(
                it -> OffsetDateTime.parse(it).toInstant(),
                it -> LocalDateTime.parse(it.replace(' ', 'T')).atZone(zone).toInstant(),
                it -> LocalDate.now(clock)
                        .atTime(LocalTime.parse(it))
                        .atZone(zone)
                        .toInstant(),
                it -> LocalDate.parse(it).atStartOfDay(zone).toInstant());
        return forms.stream().flatMap(form -> read(form, text.strip()).stream()).findFirst();
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
