package dev.zephyr.starter.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Temporal did not answer in time, or refused a call for a reason that may pass: nothing is known to be accepted. */
public final class TemporalAway extends RuntimeException {

    TemporalAway(String what, @Nullable Throwable cause) {
        super(what + ": Temporal did not answer; try again in a few seconds", cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
