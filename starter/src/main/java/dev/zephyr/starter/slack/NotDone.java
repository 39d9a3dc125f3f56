package dev.zephyr.starter.slack;

import java.util.Objects;

/** Something typed or clicked was not done; the message says why, and what to do instead. */
final class NotDone extends Exception {

    NotDone(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
