package dev.zephyr.command;

import dev.zephyr.incident.FollowUp;
import dev.zephyr.incident.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assigns an action item, closes it, or documents an exception.
 *
 * @param exception why it is not done; it needs a name, which is the commander's of this change, and {@code due} as its date
 * @param ticket one that was opened by hand
 */
public record ChangeActionItem(
        String item, String owner, @Nullable Instant due, boolean done, String exception, String ticket)
        implements Command {

    public ChangeActionItem {
        owner = owner == null ? "" : owner;
        exception = exception == null ? "" : exception;
        ticket = ticket == null ? "" : ticket;
    }

    public ChangeActionItem(String item, String owner, @Nullable Instant due, boolean done, String exception) {
        this(item, owner, due, done, exception, "");
    }

    @Override
    public void on(Turn turn, String by) {
        FollowUp.changeItem(turn, by, new FollowUp.ItemChange(item, owner, due, done, exception, ticket));
        turn.answer("changed");
    }
}
