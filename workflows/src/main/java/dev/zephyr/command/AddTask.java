package dev.zephyr.command;

import dev.zephyr.incident.Tasks;
import dev.zephyr.incident.Turn;

/** Asks a person to do something on the incident. */
public record AddTask(String text, String owner) implements Command {

    @Override
    public void on(Turn turn, String by) {
        turn.answer("task " + Tasks.add(turn, by, text, owner));
    }
}
