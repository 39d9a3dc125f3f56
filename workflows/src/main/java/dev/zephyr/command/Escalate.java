package dev.zephyr.command;

import dev.zephyr.escalation.Level;
import dev.zephyr.incident.Turn;
import dev.zephyr.incident.Updates;
import dev.zephyr.refusal.Refusal;

/** Calls any level, without anybody's approval (O-02). */
public record Escalate(String level, String reason) implements Command {

    public Escalate {
        reason = reason == null ? "" : reason;
    }

    @Override
    public void on(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "it is over (" + turn.phase().wire() + "); reopen it before calling anybody");
        }
        Level called = turn.policy()
                .escalation()
                .level(level)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no level \"" + level + "\"; the policy has "
                                + turn.policy().escalation().levels().stream()
                                        .map(Level::id)
                                        .toList()));
        Updates.escalate(turn, called, by, reason);
        turn.answer(called.name() + " is being called");
    }
}
