package dev.zephyr.command;

import dev.zephyr.incident.Changes;
import dev.zephyr.incident.Turn;

/** The commander approves a requested change, or does not. */
public record DecideChange(int change, boolean approved, String reason) implements Command {

    public DecideChange {
        reason = reason == null ? "" : reason;
    }

    @Override
    public void on(Turn turn, String by) {
        Changes.decide(turn, by, change, approved, reason);
        turn.answer("change " + change + (approved ? " approved" : " not approved"));
    }
}
