package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** A named value with the clauses it carries. */
public record Setting(String value, List<String> clauses) {

    public Setting {
        clauses = Ordered.list(clauses);
    }
}
