package dev.zephyr.command;

import dev.zephyr.incident.Lifecycle;
import dev.zephyr.incident.Turn;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.refusal.Refusal;

/** It is not over after all. */
public record Reopen(String reason) implements Command {

    @Override
    public void on(Turn turn, String by) {
        if (!turn.phase().canMoveTo(Phase.RESPONSE)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "an incident in " + turn.phase().wire() + " is open already; nothing was changed");
        }
        turn.merges().target().ifPresent(target -> {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "it was merged into " + target + " and goes on there; nothing was changed");
        });
        Lifecycle.reopen(turn, by, reason);
        turn.answer("open again");
    }
}
