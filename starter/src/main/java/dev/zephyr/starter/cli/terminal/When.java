package dev.zephyr.starter.cli.terminal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the points in time that people type. */
public final class When {

    public static final String FORM =
            "\"20m ago\", 15m, 1h30m, 2d, 09:30, 2026-11-21, 2026-11-21T09:30 or 2026-11-21T09:30:00Z";

    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m(?:in)?)?(?:(\\d{1,8})s)?");

    private static final LocalTime FIRST = LocalTime.MIDNIGHT;
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private When() {}

    /** When something ends or is due: a date alone means the end of that day. */
    public static Instant end(String text, Clock clock) {
        return parse(text, clock, LAST);
    }

    /** When something begins: a date alone means the beginning of that day. */
    public static Instant begin(String text, Clock clock) {
        return parse(text, clock, FIRST);
    }

    /** A span counts ahead, and back with {@code ago} behind it; a date or time without a zone is the reader's. */
    private static Instant parse(String text, Clock clock, LocalTime ofDate) {
        String plain = text.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean back = lower.endsWith("ago");
        String span =
                lower.replaceFirst("^in\\s+", "").replaceFirst("\\s*ago$", "").replace(" ", "");
        Matcher shape = SPAN.matcher(span);
        if (!span.isEmpty() && shape.matches()) {
            Duration length = length(shape);
            return back ? clock.instant().minus(length) : clock.instant().plus(length);
        }
        return point(plain, clock, ofDate);
    }

    /** The end, where what was typed is one: it may be known only in words. */
    public static Optional<Instant> read(String text, Clock clock) {
        try {
            return Optional.of(end(text, clock));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Duration length(Matcher shape) {
        return Duration.ofDays(number(shape.group(1)))
                .plusHours(number(shape.group(2)))
                .plusMinutes(number(shape.group(3)))
                .plusSeconds(number(shape.group(4)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Instant point(String text, Clock clock, LocalTime ofDate) {
        List<Function<String, Instant>> forms = List.of(
                Instant::parse,
                it -> OffsetDateTime.parse(it).toInstant(),
                it -> LocalDateTime.parse(it.replace(' ', 'T'))
                        .atZone(clock.getZone())
                        .toInstant(),
                it -> LocalDate.parse(it).atTime(ofDate).atZone(clock.getZone()).toInstant(),
                it -> LocalDate.now(clock)
                        .atTime(LocalTime.parse(it))
                        .atZone(clock.getZone())
                        .toInstant());
        for (Function<String, Instant> form : forms) {
            try {
                return form.apply(text);
            } catch (DateTimeException e) {
                // Not this form; the next one may fit.
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no time: write " + FORM);
    }
}
