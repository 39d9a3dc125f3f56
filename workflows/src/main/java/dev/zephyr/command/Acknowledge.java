package dev.zephyr.command;

import dev.zephyr.incident.Answering;
import dev.zephyr.incident.Turn;

/** "I have it": stops the climb. Answered with "yours" or with whose it is already. */
public record Acknowledge() implements Command {

    @Override
    public void on(Turn turn, String by) {
        Answering.acknowledge(turn, by);
    }
}
