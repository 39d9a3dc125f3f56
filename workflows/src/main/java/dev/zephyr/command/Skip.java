package dev.zephyr.command;

import dev.zephyr.incident.Mending;
import dev.zephyr.incident.Turn;

/** Leaves undone what failed for good outside, in the name of whoever says so. */
public record Skip(String undone, String reason) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Mending.skip(turn, by, undone, reason);
        turn.answer("skipped");
    }
}
