package dev.zephyr.command;

import dev.zephyr.incident.Mending;
import dev.zephyr.incident.Turn;

/** Does once more what failed for good outside, after its cause was mended. */
public record Retry(String undone) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Mending.retry(turn, by, undone);
        turn.answer("tried again");
    }
}
