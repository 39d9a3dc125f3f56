package dev.zephyr.severity;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a policy finds a severity from answers. Each list is read top down, the first rule that holds decides it; of the
 * lists' outcomes the strictest counts (M-22), so that a table and a tree may both be asked.
 */
public record DecisionTree(List<Question> questions, Map<String, List<DecisionRule>> lists) {

    public static final DecisionTree NONE = new DecisionTree(List.of(), Map.of());

    public DecisionTree {
        questions = Ordered.list(questions);
        lists = Ordered.copy(lists);
    }

    public Optional<Severity> decide(ImpactAssessment assessment, SeverityScale scale) {
        return lists.values().stream()
                .flatMap(rules -> rules.stream().filter(rule -> rule.holds(assessment)).findFirst().stream())
                .map(DecisionRule::then)
                .reduce(scale::stricter);
    }

    /** The answers that an alert's labels give; questions they say nothing about stay unknown. */
    public ImpactAssessment assess(Map<String, String> labels) {
        Map<String, Answer> answers = new TreeMap<>();
        for (Question question : questions) {
            Answer answer = question.answerFrom(labels);
            if (answer != Answer.UNKNOWN) {
                answers.put(question.id(), answer);
            }
        }
        return new ImpactAssessment(answers);
    }
}
