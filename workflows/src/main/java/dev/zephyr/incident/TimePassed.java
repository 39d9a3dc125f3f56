package dev.zephyr.incident;

import dev.zephyr.escalation.Rung;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whatever is due, the earliest first and one at a time. A timer is only a wake-up: what an answer has made moot in the
 * meantime is not due any more.
 */
public final class TimePassed implements Event {

    /** More than any policy has at one instant; a policy that never comes to rest is refused by the linter. */
    private static final int MOST_AT_ONCE = 200;

    @Override
    public void on(Turn turn) {
        for (int done = 0; done < MOST_AT_ONCE; done++) {
            Optional<Due> next =
                    dues(turn).filter(due -> !due.at().isAfter(turn.now())).min(Comparator.comparing(Due::at));
            if (next.isEmpty()) {
                return;
            }
            next.get().what().run();
            DutyKeeper.arm(turn);
        }
    }

    private static Stream<Due> dues(Turn turn) {
        return Stream.of(duties(turn), calls(turn), held(turn), passage(turn)).flatMap(due -> due);
    }

    private static Stream<Due> duties(Turn turn) {
        return turn.obligations().stream()
                .flatMap(rule -> turn.duties().find(rule.id()).stream()
                        .flatMap(duty -> duty
                                .nextAt(rule, turn.rules().reckoning())
                                .map(at -> new Due(at, () -> DutyKeeper.fire(turn, duty, rule)))
                                .stream()));
    }

    private static Stream<Due> calls(Turn turn) {
        return turn.ladder()
                .open()
                .flatMap(call -> Stream.concat(
                        Stream.of(new Due(
                                call.answerBy(),
                                () -> Caller.climb(
                                        turn,
                                        call,
                                        EntryKind.NOBODY_ANSWERED,
                                        Caller.name(turn.policy(), call.level()) + " did not answer in time"))),
                        call.nextMethodAt().map(at -> new Due(at, () -> Ringing.nextMethods(turn, call))).stream()));
    }

    private static Stream<Due> held(Turn turn) {
        return turn.ladder()
                .unanswered()
                .flatMap(call -> call.rungs().stream()
                        .filter(Rung::isHeld)
                        .flatMap(rung -> Stream.ofNullable(rung.heldUntil())
                                .map(at -> new Due(at, () -> Ringing.ringHeld(turn, call, rung)))));
    }

    private static Stream<Due> passage(Turn turn) {
        Stream<Due> watch = Lifecycle.watchEnds(
                turn.passage(), turn.alerts(), turn.marks().get(EntryKind.ALERT_CLEARED), turn.rules())
                .map(at -> new Due(at, () -> Lifecycle.stable(turn)))
                .stream();
        Stream<Due> quiet =
                Optional.ofNullable(turn.passage().quietUntil())
                        .map(at -> new Due(at, () -> Lifecycle.loud(turn)))
                        .stream();
        return Stream.concat(watch, quiet);
    }

    /** Something that can come due, and what happens then. */
    private record Due(Instant at, Runnable what) {}
}
