package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.policy.FlagDefinition;
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
 * in the labels. What they say nothing about stays unknown, for a person to assess. A label that raises a flag raises it
 * from the first moment: what is restricted must not be announced before it is.
 */
record Judgement(Severity severity, ImpactAssessment assessment, Set<String> flags) {

    static final Judgement NONE = new Judgement(Severity.UNKNOWN, ImpactAssessment.NONE, Set.of());

    static Judgement of(List<Ruled> alerts, Source source, Policy policy) {
        SeverityScale scale = policy.severities();
        List<Ruled> firing = alerts.stream().filter(Ruled::isFiring).toList();
        ImpactAssessment assessment = assess(firing, policy.decision());
        Severity said =
                firing.stream().map(alert -> said(alert, source, scale)).reduce(Severity.UNKNOWN, scale::stricter);
        Severity severity = assessment.answers().isEmpty()
                ? said
                : policy.decision()
                        .decide(assessment, scale)
                        .map(found -> scale.stricter(said, found))
                        .orElse(said);
        Set<String> flags = new LinkedHashSet<>(flags(assessment, policy.decision()));
        firing.forEach(alert -> policy.flags().stream()
                .filter(flag -> flag.isRaisedBy(alert.fact().labels()))
                .map(FlagDefinition::id)
                .forEach(flags::add));
        return new Judgement(severity, assessment, flags);
    }

    private static Severity said(Ruled alert, Source source, SeverityScale scale) {
        boolean ownWords = source == Source.GENERIC;
        String label = alert.fact().labels().getOrDefault(alert.handling().severityLabel(), "");
        return alert.handling()
                .severity(alert.fact())
                .or(() -> ownWords ? scale.understand(label) : Optional.empty())
                .orElse(Severity.UNKNOWN);
    }

    /** One alert that says yes counts more than another that says no. */
    private static ImpactAssessment assess(List<Ruled> alerts, DecisionTree decision) {
        Map<String, Answer> answers = new TreeMap<>();
        for (Ruled alert : alerts) {
            decision.assess(alert.fact().labels())
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
