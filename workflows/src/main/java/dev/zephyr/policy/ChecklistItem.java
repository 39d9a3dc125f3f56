package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.lifecycle.Phase;
import java.util.List;

/** Something that people tick in a phase; {@code required} makes an open one ask for a reason at the resolution (P-25). */
public record ChecklistItem(String id, Phase phase, String text, boolean required, List<String> clauses) {

    public ChecklistItem {
        clauses = Ordered.list(clauses);
    }
}
