package dev.zephyr.starter.console;

import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.util.List;
import java.util.Optional;

/** How bad it is: the definitions, shown where severity is picked (M-21), and the questions that find it (M-05). */
record Severities(List<Choice> scale, List<Asked> questions) {

    /** A severity with what it means; {@code tone} colours it by its place on the scale. */
    record Choice(String id, String name, String definition, String tone, boolean chosen) {}

    /** A question and the answer so far. */
    record Asked(String id, String text, String answer) {}

    static Severities of(Optional<Policy> policy, Severity now, ImpactAssessment answers) {
        List<Choice> scale = policy.stream()
                .flatMap(it -> it.severities().definitions().stream()
                        .map(step -> new Choice(
                                step.id().id(),
                                step.name(),
                                step.definition(),
                                tone(policy, step.id()),
                                step.id().equals(now))))
                .toList();
        List<Asked> questions = policy.stream()
                .flatMap(it -> it.decision().questions().stream())
                .map(question -> new Asked(
                        question.id(),
                        question.text(),
                        answers.answer(question.id()).wire()))
                .toList();
        return new Severities(scale, questions);
    }

    /** {@code rank-0} is the strictest; what nobody has assessed has a colour of its own. */
    static String tone(Optional<Policy> policy, Severity severity) {
        if (severity.equals(Severity.UNKNOWN)) {
            return "rank-unknown";
        }
        return "rank-"
                + policy.map(it -> Math.min(3, it.severities().rank(severity))).orElse(3);
    }

    /** The answers a form offers. */
    public List<String> answers() {
        return List.of(Answer.YES.wire(), Answer.NO.wire(), Answer.UNKNOWN.wire());
    }
}
