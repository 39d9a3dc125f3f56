package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import dev.zephyr.severity.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is called, in which order, and how fast they answer.
 *
 * @param levels the path, lowest first; an unanswered call climbs it in this order and starts from the top again
 * @param response per severity, {@code unknown} for what is not assessed yet
 * @param ringEvery how soon the same person is rung again while a call is open; at most once a minute
 */
public record EscalationPolicy(
        List<Level> levels,
        Map<Severity, Response> response,
        AnswerRule answers,
        Span ringEvery,
        List<String> clauses) {

    public EscalationPolicy {
        levels = Ordered.list(levels);
        response = Ordered.copy(response);
        ringEvery = ringEvery == null ? Span.parse("1m") : ringEvery;
        answers = answers == null ? AnswerRule.FIRST : answers;
        clauses = Ordered.list(clauses);
    }

    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    public int rank(String levelId) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(levelId)) {
                return i;
            }
        }
        return -1;
    }

    /** The response of a severity; one that has none is treated as not assessed, which always has one. */
    public Response responseTo(Severity severity) {
        Response own = response.get(severity);
        Response fallback = response.get(Severity.UNKNOWN);
        if (own == null && fallback == null) {
            throw new IllegalStateException("the policy has no response to " + severity + " nor to unknown");
        }
        return own != null ? own : Objects.requireNonNull(fallback);
    }
}
