package dev.zephyr.command;

import dev.zephyr.incident.Judgement;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.Severity;

/** Declares or changes the severity: everything timed by it is timed anew, those newly concerned are told. */
public record ChangeSeverity(String severity, String reason) implements Command {

    public ChangeSeverity {
        reason = reason == null ? "" : reason;
    }

    @Override
    public void on(Turn turn, String by) {
        Severity next = turn.policy()
                .severities()
                .understand(severity)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.INVALID,
                        "\"" + severity + "\" is no severity of this policy; there are\n"
                                + turn.policy().severities().explained()));
        if (next.equals(turn.severity())) {
            turn.answer("already " + next);
            return;
        }
        Judgement.changeSeverity(turn, next, by, reason);
        turn.answer("now " + turn.policy().severities().explained(next));
    }
}
