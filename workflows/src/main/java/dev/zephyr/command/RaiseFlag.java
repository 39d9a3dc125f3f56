package dev.zephyr.command;

import dev.zephyr.incident.Judgement;
import dev.zephyr.incident.Turn;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.refusal.Refusal;

/** States a fact that changes what happens: customer impact, a breach, media. */
public record RaiseFlag(String flag, String text) implements Command {

    public RaiseFlag {
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        if (turn.policy().flag(flag).isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.NOT_FOUND,
                    "there is no flag \"" + flag + "\"; the policy has "
                            + turn.policy().flags().stream()
                                    .map(FlagDefinition::id)
                                    .toList());
        }
        Judgement.raise(turn, flag, by, text);
        turn.answer("flag " + flag + " is up");
    }
}
