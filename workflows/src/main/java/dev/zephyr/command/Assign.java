package dev.zephyr.command;

import dev.zephyr.incident.Answering;
import dev.zephyr.incident.Turn;

/** Gives a role to a person; handing over the command is this too. */
public record Assign(String role, String person) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Answering.assign(turn, role, person, by);
        turn.answer(person + " is now " + role);
    }
}
