package dev.zephyr.starter.hooks.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far a signed time may be from ours, both ways. */
final class Window {

    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private Window() {}

    /** The seconds since 1970, if they are that and near to {@code now}. */
    static Optional<String> near(String text, Instant now) {
        return Optional.of(text)
                .filter(given -> SECONDS.matcher(given).matches())
                .filter(given -> near(Instant.ofEpochSecond(Long.parseLong(given)), now, FIVE_MINUTES));
    }

    static boolean near(Instant time, Instant now, Duration width) {
        return Duration.between(time, now).abs().compareTo(width) <= 0;
    }
}
