package dev.zephyr.starter.temporal;

import org.jspecify.annotations.Nullable;

/** Zephyr can not start without its engine: the message says what failed, with which value, and what to do next. */
public final class TemporalUnavailable extends RuntimeException {

    TemporalUnavailable(String message) {
        super(message);
    }

    TemporalUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
