package dev.zephyr.command;

import dev.zephyr.incident.Changes;
import dev.zephyr.incident.Turn;

/**
 * Asks for approval: of a change of production by the commander, or of what only some levels may decide by the lowest of
 * them that was called (P-28). Experimental changes can not be approved where the policy says so.
 *
 * @param authority what the approval needs, as the policy names it of its levels; empty for the commander's
 */
public record RequestChange(String text, boolean experimental, String authority) implements Command {

    public RequestChange {
        authority = authority == null ? "" : authority;
    }

    public RequestChange(String text, boolean experimental) {
        this(text, experimental, "");
    }

    @Override
    public void on(Turn turn, String by) {
        turn.answer(Changes.request(turn, by, text, experimental, authority));
    }
}
