package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.show.SeverityText;
import java.util.Optional;

/** Picking a severity: its meaning is read before, not remembered (M-21). */
final class Severities {

    private Severities() {}

    /** Shows what each means and asks for one; empty where nobody answers, or there is nothing to show. */
    static Optional<String> pick(Session session, String policy, String otherwise) {
        return show(session, policy)
                ? session.terminal().ask("Which severity?" + otherwise).filter(answer -> !answer.isEmpty())
                : Optional.empty();
    }

    static boolean show(Session session, String policy) {
        JsonNode known = session.policy(policy);
        if (known.isMissingNode()) {
            return false;
        }
        session.terminal().say(SeverityText.of(session.terminal(), session.moments(), known));
        return true;
    }
}
