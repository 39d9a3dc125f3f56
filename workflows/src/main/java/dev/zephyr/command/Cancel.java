package dev.zephyr.command;

import dev.zephyr.incident.Lifecycle;
import dev.zephyr.incident.Turn;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.refusal.Refusal;

/** A false alarm: kept, counted apart, asks for nothing more. Never held against whoever declared it (Z-01). */
public record Cancel(String reason) implements Command {

    @Override
    public void on(Turn turn, String by) {
        if (turn.phase() == Phase.CLOSED) {
            throw new Refusal(Refusal.Reason.CONFLICT, "it is closed already; nothing was changed");
        }
        if (reason.isBlank()) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "a cancellation needs a reason, for example --reason \"test alert\"");
        }
        Lifecycle.cancel(turn, by, reason);
        turn.answer("cancelled as a false alarm");
    }
}
