package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.lifecycle.Phase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can never happen was meant to happen. */
final class Reachability {

    private static final Set<String> ACTIVE =
            Phase.ACTIVE.stream().map(Phase::wire).collect(Collectors.toSet());
    private static final Set<String> FROM_RESOLUTION = Set.of("resolved", "reviewed");
    private static final Set<String> FROM_ANSWER = Set.of("acknowledged", "last-progress");

    private Reachability() {}

    static Stream<Finding> flagsAgainstThemselves(PolicyTree policy) {
        return policy.conditions()
                .filter(Reachability::excludesItself)
                .map(when -> when.child("flags")
                        .error(
                                "this can never hold: every flag it asks for is under unless too",
                                "take it out of one of them"));
    }

    static Stream<Finding> neededFlagsAgainstThemselves(PolicyTree policy) {
        return policy.conditions().flatMap(when -> {
            List<String> unless = when.child("unless").texts();
            return when.all("all/*")
                    .filter(flag -> unless.contains(flag.text()))
                    .map(flag -> flag.error(
                            "this can never hold: the flag is under unless too", "take it out of one of them"));
        });
    }

    /** Before the resolution there is nothing to count from. */
    static Stream<Finding> resolutionCountedInActivePhases(PolicyTree policy) {
        return policy.all("obligations/*")
                .filter(duty -> FROM_RESOLUTION.contains(duty.child("anchor").text()) && isOnly(duty, ACTIVE))
                .map(duty -> phases(duty)
                        .error(
                                "this can never be due: " + duty.child("anchor").text() + " is after these phases",
                                "name resolution, postmortem or prevention, or leave phase out"));
    }

    /** The first answer ends the detection, so nothing that counts from it is due there. */
    static Stream<Finding> answerCountedInDetection(PolicyTree policy) {
        return policy.all("obligations/*")
                .filter(duty -> FROM_ANSWER.contains(duty.child("anchor").text())
                        && isOnly(duty, Set.of(Phase.DETECTION.wire())))
                .map(duty -> phases(duty)
                        .error("this can never be due: an answer ends the detection", "name triage or response"));
    }

    static Stream<Finding> rulesBehindOneThatAlwaysHolds(PolicyTree policy) {
        return policy.all("decision/lists/*").flatMap(list -> {
            List<Place> rules = list.children().toList();
            return rules.stream()
                    .dropWhile(rule -> rule.child("when").children().findAny().isPresent())
                    .skip(1)
                    .map(rule -> rule.warning("a rule above always holds, so this one is never read", "move it up"));
        });
    }

    private static boolean excludesItself(Place when) {
        List<String> flags = when.child("flags").texts();
        return !flags.isEmpty() && when.child("unless").texts().containsAll(flags);
    }

    private static boolean isOnly(Place duty, Set<String> allowed) {
        List<String> named = phases(duty).texts();
        return !named.isEmpty() && allowed.containsAll(named);
    }

    private static Place phases(Place duty) {
        return duty.child("when").child("phase");
    }
}
