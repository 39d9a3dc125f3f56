package dev.zephyr.command;

import dev.zephyr.incident.Tasks;
import dev.zephyr.incident.Turn;

/** Ticks a checklist item, or takes the tick back. */
public record CheckItem(String item, boolean done) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Tasks.check(turn, by, item, done);
        turn.answer(done ? "checked" : "open again");
    }
}
