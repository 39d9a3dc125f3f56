package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of the escalation path.
 *
 * @param answerWithin the level's own answer time; without one the severity's counts
 * @param authority what this level may decide, shown to those called (P-28)
 */
public record Level(
        String id,
        String name,
        List<LevelTarget> targets,
        @Nullable Span answerWithin,
        List<String> authority,
        List<String> clauses) {

    public Level {
        name = name == null ? id : name;
        targets = Ordered.list(targets);
        authority = Ordered.list(authority);
        clauses = Ordered.list(clauses);
    }
}
