package dev.zephyr.command;

import dev.zephyr.incident.Mending;
import dev.zephyr.incident.Turn;

/** Says in another channel of the policy what could not be said in its own. */
public record Reroute(String undone, String channel) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Mending.reroute(turn, by, undone, channel);
        turn.answer("on its way to " + channel);
    }
}
