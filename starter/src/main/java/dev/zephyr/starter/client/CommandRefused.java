package dev.zephyr.starter.client;

import dev.zephyr.refusal.Refusal;
import java.util.Objects;

/** A command that an incident refused, or that found no incident; the message says what to do. */
public final class CommandRefused extends RuntimeException {

    private final Refusal.Reason reason;

    public CommandRefused(Refusal.Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static CommandRefused unknown(String id) {
        return new CommandRefused(
                Refusal.Reason.NOT_FOUND,
                "there is no incident " + id + "; see which there are with: zephyr incident list --status all");
    }

    public Refusal.Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
