package dev.zephyr.command;

import dev.zephyr.incident.IncidentId;
import dev.zephyr.incident.Merging;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;

/**
 * It is the same trouble as another incident, which goes on in the place of both.
 *
 * @param into the whole id of the other; whoever sends this sees that people still respond to it
 */
public record Merge(String into, String text) implements Command {

    public Merge {
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "it is over (" + turn.phase().wire() + "); there is nothing left to merge");
        }
        IncidentId target = target();
        if (target.equals(turn.id())) {
            throw new Refusal(Refusal.Reason.INVALID, "it can not be merged into itself; name the other incident");
        }
        Merging.into(turn, target, by, text);
        turn.answer("merged into " + target + "; what its alerts say goes there");
    }

    private IncidentId target() {
        try {
            return new IncidentId(into);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.INVALID, e.getMessage() + "; name the other incident by its whole id");
        }
    }
}
