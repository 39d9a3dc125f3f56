package dev.zephyr.severity;

import dev.zephyr.determinism.Ordered;
import java.util.Map;
import java.util.TreeMap;

/** What is known about the impact: question id to answer. It is kept with the incident. */
public record ImpactAssessment(Map<String, Answer> answers) {

    public static final ImpactAssessment NONE = new ImpactAssessment(Map.of());

    public ImpactAssessment {
        answers = Ordered.copy(answers);
    }

    public Answer answer(String question) {
        return answers.getOrDefault(question, Answer.UNKNOWN);
    }

    /** Later answers replace earlier ones. */
    public ImpactAssessment with(ImpactAssessment later) {
        Map<String, Answer> merged = new TreeMap<>(answers);
        merged.putAll(later.answers);
        return new ImpactAssessment(merged);
    }
}
