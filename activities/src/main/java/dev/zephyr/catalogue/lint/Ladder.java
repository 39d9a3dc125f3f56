package dev.zephyr.catalogue.lint;

import dev.zephyr.severity.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The escalation path as written: which level is called when, and where a climb goes from there. */
record Ladder(PolicyTree policy, List<Place> levels, List<Call> calls) {

    /**
     * One call of a level; whatever the severity's {@code how}, an unanswered one goes on to the levels above.
     *
     * @param where the level's id at its caller
     * @param severity the severity it happens under
     */
    record Call(Place where, int rank, String severity) {}

    static Ladder of(PolicyTree policy) {
        List<Place> levels = policy.all("escalation/levels/*").toList();
        Ladder empty = new Ladder(policy, levels, List.of());
        List<Call> calls = new ArrayList<>();
        for (String severity : empty.severities()) {
            empty.response(severity)
                    .ifPresent(response -> response.all("call/*").forEach(id -> empty.add(calls, id, severity)));
        }
        Stream.concat(policy.all("obligations/*"), policy.all("reactions/*")).forEach(caller -> {
            List<String> named = caller.child("when").child("severity").texts();
            deeds(caller)
                    .flatMap(deed -> deed.all("call"))
                    .forEach(id -> (named.isEmpty() ? empty.severities() : named)
                            .forEach(severity -> empty.add(calls, id, severity)));
        });
        return new Ladder(policy, levels, List.copyOf(calls));
    }

    /** The scale and what is not assessed yet. */
    List<String> severities() {
        return Stream.concat(policy.severities().stream(), Stream.of(Severity.UNKNOWN.id()))
                .toList();
    }

    /** The response of a severity; one without a response of its own has that of {@code unknown}. */
    Optional<Place> response(String severity) {
        Place responses = policy.one("escalation/response");
        return Stream.of(severity, Severity.UNKNOWN.id())
                .map(responses::child)
                .filter(Place::isThere)
                .findFirst();
    }

    /** The levels that a call can get to. */
    IntStream reached(Call call) {
        return IntStream.range(call.rank(), levels.size());
    }

    /** The severities under which a level is called and rings nobody. */
    TreeSet<String> silentWhenCalled(int rank) {
        return silentUnder(rank, calls.stream().filter(call -> call.rank() == rank), false);
    }

    /** The severities under which a climb gets to a level that rings nobody, whatever flags are raised. */
    TreeSet<String> silentInClimb(int rank) {
        return silentUnder(rank, calls.stream().filter(call -> call.rank() < rank), true);
    }

    private TreeSet<String> silentUnder(int rank, Stream<Call> reaching, boolean anyFlag) {
        return reaching.filter(call -> !rings(levels.get(rank), call, anyFlag || isFlagged(call)))
                .map(Call::severity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isReached(int rank) {
        return calls.stream().anyMatch(call -> reached(call).anyMatch(reached -> reached == rank));
    }

    private void add(List<Call> calls, Place id, String severity) {
        IntStream.range(0, levels.size())
                .filter(rank -> levels.get(rank).child("id").text().equals(id.text()))
                .findFirst()
                .ifPresent(rank -> calls.add(new Call(id, rank, severity)));
    }

    /** A target that asks for a flag counts for a caller only that asks for flags itself. */
    private static boolean rings(Place level, Call call, boolean flagged) {
        return level.all("targets/*").anyMatch(target -> {
            Place when = target.child("when");
            List<String> named = when.child("severity").texts();
            boolean fits = named.isEmpty() || named.contains(call.severity());
            return fits && (flagged || !asksForFlags(when));
        });
    }

    private boolean isFlagged(Call call) {
        String where = call.where().pointer().toString();
        return Stream.concat(policy.all("obligations/*"), policy.all("reactions/*"))
                .filter(caller -> where.startsWith(caller.pointer() + "/"))
                .anyMatch(caller -> asksForFlags(caller.child("when")));
    }

    private static boolean asksForFlags(Place when) {
        return when.all("flags/*").findAny().isPresent()
                || when.all("all/*").findAny().isPresent();
    }

    private static Stream<Place> deeds(Place caller) {
        return Stream.concat(caller.all("do/*"), caller.all("steps/*/do/*"));
    }
}
