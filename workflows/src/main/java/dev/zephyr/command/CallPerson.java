package dev.zephyr.command;

import dev.zephyr.incident.Beside;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;
import java.util.List;

/** Pulls in one person, without anybody's approval (O-02). They answer as to any page; silence is told to who called. */
public record CallPerson(String person, String reason) implements Command {

    public CallPerson {
        reason = reason == null ? "" : reason;
    }

    @Override
    public void on(Turn turn, String by) {
        if (!turn.phase().isActive()) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "it is over (" + turn.phase().wire() + "); reopen it before calling anybody");
        }
        boolean called = Beside.callIn(turn, person, by, reason);
        turn.answer(person + (called ? " is being called" : " is being called already"));
    }

    @Override
    public List<String> people() {
        return List.of(person);
    }
}
