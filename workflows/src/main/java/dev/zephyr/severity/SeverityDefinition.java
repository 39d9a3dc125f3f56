package dev.zephyr.severity;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** What a severity means, in the words shown where it is picked (M-21). */
public record SeverityDefinition(Severity id, String name, String definition, List<String> clauses) {

    public SeverityDefinition {
        name = name == null ? id.id() : name;
        clauses = Ordered.list(clauses);
    }
}
