package dev.zephyr.command;

import dev.zephyr.incident.Judgement;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;

/** Takes a fact back, with the reason. */
public record LowerFlag(String flag, String reason) implements Command {

    @Override
    public void on(Turn turn, String by) {
        if (!turn.assessment().flags().contains(flag)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "flag \"" + flag + "\" is not up; up are "
                            + turn.assessment().flags());
        }
        Judgement.lower(turn, flag, by, reason);
        turn.answer("flag " + flag + " is down");
    }
}
