package dev.zephyr.command;

import dev.zephyr.incident.Judgement;
import dev.zephyr.incident.Turn;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the questions of the decision tree; the severity they lead to is set when none is known or it is worse. */
public record Assess(Map<String, Answer> answers) implements Command {

    @Override
    public void on(Turn turn, String by) {
        List<String> known =
                turn.policy().decision().questions().stream().map(Question::id).toList();
        Optional<String> unknown =
                answers.keySet().stream().filter(id -> !known.contains(id)).findFirst();
        if (unknown.isPresent()) {
            throw new Refusal(
                    Refusal.Reason.INVALID, "there is no question \"" + unknown.get() + "\"; the policy asks " + known);
        }
        Judgement.assess(turn, new ImpactAssessment(answers), by);
        turn.answer("assessed: " + turn.policy().severities().explained(turn.severity()));
    }
}
