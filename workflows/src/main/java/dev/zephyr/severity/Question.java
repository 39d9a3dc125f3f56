package dev.zephyr.severity;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;

/**
 * One question of the assessment. Labels that answer it for a machine: label name to the values that mean yes
 * ({@code "true"}) ; {@code raises} names a flag that a yes sets on the incident.
 */
public record Question(
        String id, String text, Map<String, List<String>> yesLabels, String raises, List<String> clauses) {

    public Question {
        yesLabels = Ordered.copy(yesLabels);
        raises = raises == null ? "" : raises;
        clauses = Ordered.list(clauses);
    }

    Answer answerFrom(Map<String, String> labels) {
        boolean asked = yesLabels.keySet().stream().anyMatch(labels::containsKey);
        if (!asked) {
            return Answer.UNKNOWN;
        }
        boolean yes = yesLabels.entrySet().stream()
                .anyMatch(label -> label.getValue().contains(labels.getOrDefault(label.getKey(), "")));
        return yes ? Answer.YES : Answer.NO;
    }
}
