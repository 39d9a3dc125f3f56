package dev.zephyr.command;

import dev.zephyr.incident.Changes;
import dev.zephyr.incident.Turn;

/**
 * A mitigation that was tried.
 *
 * @param type one of the policy's mitigations, for example {@code rollback}
 * @param outcome what came of it
 */
public record Mitigate(String type, String outcome) implements Command {

    public Mitigate {
        outcome = outcome == null ? "" : outcome;
    }

    @Override
    public void on(Turn turn, String by) {
        Changes.mitigate(turn, by, type, outcome);
        turn.answer("recorded");
    }
}
