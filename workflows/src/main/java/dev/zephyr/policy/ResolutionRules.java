package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import java.util.List;

/**
 * How an incident ends.
 *
 * @param byCommanderOnly anyone else is refused with who leads and how to take over (O-21)
 * @param watch how long it is watched for a new firing before it counts as stable; 0 for not at all
 */
public record ResolutionRules(boolean byCommanderOnly, Span watch, List<String> clauses) {

    public ResolutionRules {
        watch = watch == null ? Span.ZERO : watch;
        clauses = Ordered.list(clauses);
    }
}
