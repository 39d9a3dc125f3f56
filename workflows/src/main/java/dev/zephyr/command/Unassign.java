package dev.zephyr.command;

import dev.zephyr.incident.Roles;
import dev.zephyr.incident.Turn;

/** Takes a role from a person; the command can only be handed over. */
public record Unassign(String role, String person) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Roles.unassign(turn, role, person, by);
        turn.answer(person + " is no longer " + role);
    }
}
