package dev.zephyr.starter.web;

import java.util.Objects;

/** No JSON, or larger in some way than any real body is. */
public final class NotJson extends Exception {

    NotJson(String message) {
        super(message);
    }

    public Problem problem() {
        return Problem.of(400, "not-json", getMessage());
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
