package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** The published document a policy runs: its owner and date of last change are shown with it. */
public record PolicyDocument(
        String title, String source, String owner, String contact, String lastChanged, List<String> clauses) {

    public PolicyDocument {
        contact = contact == null ? "" : contact;
        clauses = Ordered.list(clauses);
    }
}
