package dev.zephyr.starter.api;

import dev.zephyr.starter.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads instants in requests. */
final class Moment {

    private Moment() {}

    static Instant parse(@Nullable String text, Instant fallback) {
        if (text == null || text.isBlank()) {
            return fallback;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.of(
                            400,
                            "bad-time",
                            "can not read \"" + text + "\" as a time: write for example 2026-12-24T18:00:00Z")
                    .failure();
        }
    }
}
