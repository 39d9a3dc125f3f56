package dev.zephyr.command;

import dev.zephyr.incident.Changes;
import dev.zephyr.incident.Turn;

/** Asks the commander for a change of production; experimental ones can not be approved where the policy says so. */
public record RequestChange(String text, boolean experimental) implements Command {

    @Override
    public void on(Turn turn, String by) {
        turn.answer("asked as change " + Changes.request(turn, by, text, experimental));
    }
}
