package dev.zephyr.command;

import dev.zephyr.incident.FollowUp;
import dev.zephyr.incident.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assigns an action item, closes it, or documents an exception.
 *
 * @param exception why it is not done; it needs a name, which is the commander's of this change, and {@code due} as its date
 */
public record ChangeActionItem(
        String item, String owner, @Nullable Instant due, boolean done, String exception) implements Command {

    public ChangeActionItem {
        owner = owner == null ? "" : owner;
        exception = exception == null ? "" : exception;
    }

    @Override
    public void on(Turn turn, String by) {
        FollowUp.changeItem(turn, by, new FollowUp.ItemChange(item, owner, due, done, exception));
        turn.answer("changed");
    }
}
