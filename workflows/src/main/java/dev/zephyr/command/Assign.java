package dev.zephyr.command;

import dev.zephyr.incident.Roles;
import dev.zephyr.incident.Turn;
import java.util.List;

/** Gives a role to a person: hands it over, the command too, or adds them where the policy lets several hold it. */
public record Assign(String role, String person) implements Command {

    @Override
    public void on(Turn turn, String by) {
        Roles.assign(turn, role, person, by);
        turn.answer(person + " is now " + role);
    }

    @Override
    public List<String> people() {
        return List.of(person);
    }
}
