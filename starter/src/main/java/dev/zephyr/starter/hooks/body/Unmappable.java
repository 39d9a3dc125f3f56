package dev.zephyr.starter.hooks.body;

import java.util.Objects;

/** JSON, but not the body that this source sends; the message says what is wrong with it. */
public final class Unmappable extends Exception {

    Unmappable(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
