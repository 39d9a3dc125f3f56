package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.DecisionTree;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Question;
import dev.zephyr.severity.Severity;
import dev.zephyr.severity.SeverityScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How bad the alerts of one key say it is: the strictest of what the route translates and what the policy's questions find
 * in the labels. What they say nothing about stays unknown, for a person to assess.
 */
record Judgement(Severity severity, ImpactAssessment assessment, Set<String> flags) {

    static final Judgement NONE = new Judgement(Severity.UNKNOWN, ImpactAssessment.NONE, Set.of());

    static Judgement of(List<AlertFact> facts, Route route, Policy policy) {
        SeverityScale scale = policy.severities();
        List<AlertFact> firing = facts.stream().filter(AlertFact::isFiring).toList();
        ImpactAssessment assessment = assess(firing, policy.decision());
        Severity severity =
                firing.stream().map(fact -> said(fact, route, scale)).reduce(Severity.UNKNOWN, scale::stricter);
        return assessment.answers().isEmpty()
                ? new Judgement(severity, assessment, Set.of())
                : new Judgement(
                        policy.decision()
                                .decide(assessment, scale)
                                .map(found -> scale.stricter(severity, found))
                                .orElse(severity),
                        assessment,
                        flags(assessment, policy.decision()));
    }

    private static Severity said(AlertFact fact, Route route, SeverityScale scale) {
        boolean ownWords = route.source() == Route.Source.GENERIC;
        String label = fact.labels().getOrDefault(route.severityLabel(), "");
        return route.severity(fact)
                .or(() -> ownWords ? scale.understand(label) : Optional.empty())
                .orElse(Severity.UNKNOWN);
    }

    /** One alert that says yes counts more than another that says no. */
    private static ImpactAssessment assess(List<AlertFact> facts, DecisionTree decision) {
        Map<String, Answer> answers = new TreeMap<>();
        for (AlertFact fact : facts) {
            decision.assess(fact.labels())
                    .answers()
                    .forEach((question, answer) ->
                            answers.merge(question, answer, (one, other) -> one == Answer.YES ? one : other));
        }
        return new ImpactAssessment(answers);
    }

    private static Set<String> flags(ImpactAssessment assessment, DecisionTree decision) {
        Set<String> flags = new LinkedHashSet<>();
        for (Question question : decision.questions()) {
            if (!question.raises().isEmpty() && assessment.answer(question.id()) == Answer.YES) {
                flags.add(question.raises());
            }
        }
        return flags;
    }
}
