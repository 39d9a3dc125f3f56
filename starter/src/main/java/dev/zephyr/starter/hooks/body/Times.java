package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as monitoring tools write them, to the millisecond; empty for none, for "never" and for what is no time. */
final class Times {

    /** How a source written in Go says "never". */
    private static final int YEAR_ONE = 1;
    /** The year after which no honest source sends; a later number counts milliseconds or finer. */
    private static final long LATEST_SECOND =
            Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    private static final long LATEST_MILLI = LATEST_SECOND * 1000;
    private static final int FINER = 1000;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18}|[0-8][0-9]{18})(\\.[0-9]{1,9})?");

    /** ISO 8601 with any offset, also with {@code +0000}, as AWS writes it. */
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Times() {}

    /** A text, or a number of seconds, milliseconds, microseconds or nanoseconds since 1970. */
    static Optional<Instant> of(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? number(value.longValue()) : Optional.empty();
        }
        if (value.isFloatingPointNumber()) {
            return number((long) value.doubleValue());
        }
        return value.isTextual() ? of(value.asText()) : Optional.empty();
    }

    static Optional<Instant> of(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? number(Long.parseLong(number.group(1))) : written(text.strip());
    }

    private static Optional<Instant> written(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, TEXT);
            return time.getYear() <= YEAR_ONE
                    ? Optional.empty()
                    : Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> number(long given) {
        if (given <= 0) {
            return Optional.empty();
        }
        if (given <= LATEST_SECOND) {
            return Optional.of(Instant.ofEpochSecond(given));
        }
        long millis = given;
        while (millis > LATEST_MILLI) {
            millis /= FINER;
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }
}
