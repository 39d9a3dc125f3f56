package dev.zephyr.incident;

import dev.zephyr.severity.Answer;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Question;
import dev.zephyr.severity.Severity;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How bad it is held to be, and the facts that change what happens. */
public final class Judgement {

    private Judgement() {}

    /** Everything timed by the severity is timed anew; a worse one calls those it concerns. */
    public static void changeSeverity(Turn turn, Severity next, String by, String reason) {
        Severity before = turn.severity();
        boolean worse = turn.policy().severities().isWorse(next, before);
        turn.assessment(turn.assessment().as(next, turn.now()));
        turn.record(
                EntryKind.SEVERITY_SET,
                by,
                before + " to " + next + (reason.isEmpty() ? "" : ": " + reason),
                Map.of("from", before.id(), "to", next.id()));
        if (turn.phase().isActive()) {
            Roles.pointAtOnesHeldTogether(turn);
            if (worse) {
                Caller.respond(turn, Caller.SEVERITY_CAUSE + next);
            }
            if (turn.team().commander().isPresent()) {
                Lifecycle.answered(turn, by);
            }
        }
    }

    public static void assess(Turn turn, ImpactAssessment answers, String by) {
        turn.assessment(turn.assessment().knowing(answers));
        turn.record(EntryKind.ASSESSED, by, answers.answers().toString());
        for (Question question : turn.policy().decision().questions()) {
            boolean yes = answers.answer(question.id()) == Answer.YES;
            if (yes && !question.raises().isEmpty()) {
                raise(turn, question.raises(), by, question.text());
            }
        }
        turn.policy()
                .decision()
                .decide(turn.assessment().answers(), turn.policy().severities())
                .filter(found -> turn.policy().severities().isWorse(found, turn.severity()))
                .ifPresent(found -> changeSeverity(turn, found, by, "by the decision tree"));
    }

    /** What an alert's labels say; known answers are not asked again, a person's are never overruled. */
    static void learn(Turn turn, ImpactAssessment told) {
        Map<String, Answer> fresh = new TreeMap<>(told.answers());
        fresh.keySet().removeAll(turn.assessment().answers().answers().keySet());
        if (!fresh.isEmpty()) {
            assess(turn, new ImpactAssessment(fresh), TimelineEntry.SYSTEM);
        }
    }

    public static void raise(Turn turn, String flag, String by, String text) {
        if (!turn.assessment().flags().contains(flag)) {
            turn.assessment(turn.assessment().raising(flag));
            turn.record(EntryKind.FLAG_RAISED, by, text.isEmpty() ? flag : flag + ": " + text, Map.of("flag", flag));
            pointAtWhatWasSaidBefore(turn, flag);
        }
    }

    /** A room that is open already stays as open as it is, and so does what was written anywhere. */
    private static void pointAtWhatWasSaidBefore(Turn turn, String flag) {
        boolean restricts = turn.policy().restricts(Set.of(flag));
        if (restricts && !turn.places().isEmpty()) {
            turn.hint("from now on its details are for the people on it; what was said before stays readable in "
                    + String.join(", ", turn.places().values()));
        }
    }

    static void raise(Turn turn, String flag) {
        raise(turn, flag, TimelineEntry.SYSTEM, "");
    }

    public static void lower(Turn turn, String flag, String by, String reason) {
        turn.assessment(turn.assessment().lowering(flag));
        turn.record(EntryKind.FLAG_LOWERED, by, flag + ": " + reason, Map.of("flag", flag));
    }
}
