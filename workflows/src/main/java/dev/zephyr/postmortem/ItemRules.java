package dev.zephyr.postmortem;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import dev.zephyr.obligation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock that each action item with a date has for itself (O-30).
 *
 * @param steps what happens around its date, in order of their offsets
 * @param again how often the last step is repeated while it is open
 */
public record ItemRules(List<Step> steps, @Nullable Span again, List<String> clauses) {

    /** No clock of its own. */
    public static final ItemRules NONE = new ItemRules(List.of(), null, List.of());

    public ItemRules {
        steps = Ordered.list(steps);
        clauses = Ordered.list(clauses);
    }
}
