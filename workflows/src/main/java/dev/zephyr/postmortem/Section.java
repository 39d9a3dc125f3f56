package dev.zephyr.postmortem;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** A section that a postmortem needs; {@code maxSentences} 0 means no limit. */
public record Section(String id, String title, String question, int maxSentences, List<String> clauses) {

    public Section {
        question = question == null ? "" : question;
        clauses = Ordered.list(clauses);
    }
}
