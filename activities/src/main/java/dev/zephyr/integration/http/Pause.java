package dev.zephyr.integration.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** How long the other side wants to be left alone, in any of the ways that vendors say it. */
final class Pause {

    /** Linear and others count requests and complexity apart, each with a reset of its own. */
    private static final List<String> HEADERS = List.of(
            "retry-after",
            "ratelimit-reset",
            "x-ratelimit-requests-reset",
            "x-ratelimit-complexity-reset",
            "x-ratelimit-reset");

    /** A number this large is an instant: as seconds it would be thirty years of patience. */
    private static final long SECONDS_SINCE_1970 = 1_000_000_000L;

    private static final long MILLIS_SINCE_1970 = SECONDS_SINCE_1970 * 1000;

    private Pause() {}

    static Optional<Duration> wanted(HttpHeaders headers, Instant now) {
        return HEADERS.stream()
                .flatMap(name -> headers.firstValue(name).stream())
                .flatMap(text -> duration(text.strip(), now).stream())
                .findFirst();
    }

    private static Optional<Duration> duration(String text, Instant now) {
        if (text.matches("[0-9]{1,15}")) {
            return Optional.of(duration(Long.parseLong(text), now));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration duration(long number, Instant now) {
        if (number >= MILLIS_SINCE_1970) {
            return Duration.between(now, Instant.ofEpochMilli(number));
        }
        return number >= SECONDS_SINCE_1970
                ? Duration.between(now, Instant.ofEpochSecond(number))
                : Duration.ofSeconds(number);
    }
}
