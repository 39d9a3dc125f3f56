package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.How;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every call of one incident so far. Levels add up: a later call never takes an earlier one back.
 *
 * @param round 1, then up each time the path starts again from the top
 * @param roundFrom index of the first call of this round
 */
public record EscalationLadder(int round, int roundFrom, List<Call> calls) {

    public static final EscalationLadder EMPTY = new EscalationLadder(1, 0, List.of());

    public EscalationLadder {
        calls = Ordered.list(calls);
    }

    public EscalationLadder plus(Call call) {
        List<Call> all = new ArrayList<>(calls);
        all.add(call);
        return new EscalationLadder(round, roundFrom, all);
    }

    public EscalationLadder nextRound() {
        return new EscalationLadder(round + 1, calls.size(), calls);
    }

    public EscalationLadder with(Predicate<Call> which, UnaryOperator<Call> change) {
        return new EscalationLadder(
                round,
                roundFrom,
                calls.stream()
                        .map(call -> which.test(call) ? change.apply(call) : call)
                        .toList());
    }

    public EscalationLadder with(String callId, UnaryOperator<Call> change) {
        return with(call -> call.id().equals(callId), change);
    }

    public Optional<Call> call(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    public Stream<Call> open() {
        return calls.stream().filter(Call::isOpen);
    }

    /** The open calls that the path makes and climbs over. */
    public Stream<Call> openOnPath() {
        return open().filter(call -> !call.isBeside());
    }

    public boolean isRinging() {
        return open().anyMatch(call -> call.how() == How.PAGE);
    }

    /** Calls whose people may still answer, also those that were passed; none once somebody has. */
    public Stream<Call> unanswered() {
        return open().findAny().isPresent() ? calls.stream().filter(Call::isUnanswered) : Stream.empty();
    }

    /** Who may still answer, each once. */
    public List<String> awaited() {
        return unanswered()
                .flatMap(call -> call.rungs().stream())
                .filter(Rung::isRinging)
                .map(Rung::responder)
                .distinct()
                .toList();
    }

    public Stream<Call> thisRound() {
        return calls.stream().skip(roundFrom);
    }

    /** When the first call of this round was made. */
    public Instant roundBegan() {
        return thisRound().map(Call::calledAt).findFirst().orElse(Instant.MIN);
    }

    public boolean wasAnsweredThisRound(String level) {
        return thisRound().anyMatch(call -> call.level().equals(level) && call.state() == CallState.ANSWERED);
    }

    /** Whether this level was already called in this round and is not to be called again by a climb. */
    public boolean wasCalledThisRound(String level) {
        return thisRound().anyMatch(call -> call.level().equals(level));
    }

    /** How often this cause has called this level. */
    public int timesCalled(String cause, String level) {
        return (int) calls.stream()
                .filter(call -> call.cause().equals(cause) && call.level().equals(level))
                .count();
    }

    public boolean isOpen(String level) {
        return open().anyMatch(call -> call.level().equals(level));
    }

    /** Everyone called so far, each once, in order. */
    public List<String> everyone() {
        return calls.stream()
                .flatMap(call -> call.rungs().stream())
                .map(Rung::responder)
                .distinct()
                .toList();
    }

    /** Who is being rung now: before the first answer, the first of them owns the incident (O-01). */
    public List<String> beingRung() {
        return open().flatMap(call -> call.rungs().stream())
                .filter(Rung::isRinging)
                .map(Rung::responder)
                .distinct()
                .toList();
    }

    public Set<String> levelsCalled() {
        return calls.stream().map(Call::level).collect(Collectors.toUnmodifiableSet());
    }
}
