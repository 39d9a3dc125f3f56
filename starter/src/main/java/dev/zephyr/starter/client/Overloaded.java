package dev.zephyr.starter.client;

import java.util.Objects;

/** More alerts wait for Temporal than may: nothing of what came was taken, and its sender has to repeat it. */
public final class Overloaded extends RuntimeException {

    Overloaded(String where) {
        super(
                "more alerts wait " + where
                        + " than can be kept: nothing of this delivery was taken, send it again in a" + " few seconds",
                null,
                false,
                false);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
