package dev.zephyr.command;

import dev.zephyr.incident.FollowUp;
import dev.zephyr.incident.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to be done so that it does not happen again. */
public record AddActionItem(
        String text, String owner, @Nullable Instant due) implements Command {

    public AddActionItem {
        owner = owner == null ? "" : owner;
    }

    @Override
    public void on(Turn turn, String by) {
        turn.answer("action item " + FollowUp.addItem(turn, by, text, owner, due));
    }
}
