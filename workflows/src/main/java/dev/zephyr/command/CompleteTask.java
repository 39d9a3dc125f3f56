package dev.zephyr.command;

import dev.zephyr.incident.Tasks;
import dev.zephyr.incident.Turn;

/** The task is done. */
public record CompleteTask(String task) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Tasks.complete(turn, by, task);
        turn.answer("done");
    }
}
