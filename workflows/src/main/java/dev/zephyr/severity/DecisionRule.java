package dev.zephyr.severity;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;

/**
 * One branch of a decision list: when every question named has one of the answers listed, the severity is {@code then}.
 * A question nobody answered counts as {@link Answer#UNKNOWN}.
 */
public record DecisionRule(Map<String, List<Answer>> when, Severity then, List<String> clauses) {

    public DecisionRule {
        when = Ordered.copy(when);
        clauses = Ordered.list(clauses);
    }

    boolean holds(ImpactAssessment assessment) {
        return when.entrySet().stream()
                .allMatch(question -> question.getValue().contains(assessment.answer(question.getKey())));
    }
}
