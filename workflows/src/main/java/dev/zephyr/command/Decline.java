package dev.zephyr.command;

import dev.zephyr.incident.Answering;
import dev.zephyr.incident.Turn;

/** "I can not": the next one is called at once. */
public record Decline(String reason) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Answering.decline(turn, by, reason);
    }
}
