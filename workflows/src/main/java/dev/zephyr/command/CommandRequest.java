package dev.zephyr.command;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.incident.Event;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;

/**
 * A command for one incident.
 *
 * @param incident the incident meant; a newer one under the same key refuses it with {@code moved}
 * @param confidential of a restricted incident
 * @param by a responder's id
 */
public record CommandRequest(String incident, String by, Command command, boolean confidential)
        implements Event, Confidential {

    public CommandRequest(String incident, String by, Command command) {
        this(incident, by, command, false);
    }

    @Override
    public void on(Turn turn) {
        if (!incident.equals(turn.id().value())) {
            throw new Refusal(Refusal.Reason.MOVED, incident + " was followed by " + turn.id());
        }
        if (by.isBlank()) {
            throw new Refusal(Refusal.Reason.INVALID, "say who you are: a command needs a responder's id");
        }
        command.on(turn, by);
    }
}
