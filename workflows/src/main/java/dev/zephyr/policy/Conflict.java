package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** A place where the document contradicts itself or is silent, and what was chosen; the linter reports it as a notice. */
public record Conflict(List<String> clauses, String about, String chosen, String rejected) {

    public Conflict {
        clauses = Ordered.list(clauses);
    }
}
