package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.How;
import dev.zephyr.oncall.Responder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One level called once.
 *
 * @param cause the duty or command that called it; part of the page keys
 * @param nth 1, then up each time the same cause calls the same level again
 * @param answerBy when it counts as unanswered
 * @param request who asked for one person beside the path, and why; null for a level of the path
 */
public record Call(
        String cause,
        int nth,
        String level,
        How how,
        Instant calledAt,
        Instant answerBy,
        CallState state,
        List<Rung> rungs,
        @Nullable Request request) {

    public Call {
        rungs = Ordered.list(rungs);
    }

    /** Unique within the incident, and the prefix of its page keys. */
    public String id() {
        return cause + "/" + nth + "/" + level;
    }

    /** Beside the path: nobody else is called in this person's place, and only they end it. */
    public boolean isBeside() {
        return request != null;
    }

    public boolean isOpen() {
        return state == CallState.SEARCHING || state == CallState.RINGING;
    }

    /** True while somebody of it may still be rung: nobody has answered, though the next level may be called by now. */
    public boolean isUnanswered() {
        return state == CallState.RINGING || state == CallState.PASSED;
    }

    public boolean involves(String responder) {
        return rungs.stream().anyMatch(rung -> rung.responder().equals(responder));
    }

    public Call as(CallState next) {
        return new Call(cause, nth, level, how, calledAt, answerBy, next, rungs, request);
    }

    /** Open again although nobody of it can answer, until it is time to call people anew. */
    public Call waitingUntil(Instant instant) {
        return new Call(cause, nth, level, how, calledAt, instant, CallState.RINGING, rungs, request);
    }

    public Call ringing(List<Responder> people, Instant now) {
        List<Rung> found =
                people.stream().map(person -> Rung.ringing(person, now)).toList();
        return new Call(cause, nth, level, how, calledAt, answerBy, CallState.RINGING, found, request);
    }

    public Call with(Predicate<Rung> which, UnaryOperator<Rung> change) {
        List<Rung> changed = rungs.stream()
                .map(rung -> which.test(rung) ? change.apply(rung) : rung)
                .toList();
        return new Call(cause, nth, level, how, calledAt, answerBy, state, changed, request);
    }

    /** True when nobody of this call can answer any more: nobody is there, or all declined or can not be reached. */
    public boolean isHopeless() {
        return state == CallState.RINGING && rungs.stream().noneMatch(Rung::isRinging);
    }

    /** When the next contact method of somebody's is due, before the answer is. */
    public Optional<Instant> nextMethodAt() {
        return rungs.stream()
                .filter(rung -> state == CallState.RINGING && how == How.PAGE && rung.hasNextMethod())
                .map(Call::methodEnds)
                .filter(at -> at.isBefore(answerBy))
                .min(Instant::compareTo);
    }

    public static Instant methodEnds(Rung rung) {
        return rung.since().plus(rung.methods().get(rung.method()).patience());
    }

    /** Somebody wants one person; {@code words} say what for. */
    public record Request(String by, String words) {}
}
