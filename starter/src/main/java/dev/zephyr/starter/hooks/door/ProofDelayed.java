package dev.zephyr.starter.hooks.door;

import java.util.Objects;

/** Whether the sender is who it says could not be found out now; it may try again. */
public final class ProofDelayed extends Exception {

    ProofDelayed(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
