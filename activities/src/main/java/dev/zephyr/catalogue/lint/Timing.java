package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Basis;
import dev.zephyr.obligation.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Times that make no sense together. Spans of different kinds are not compared: a working hour has no fixed length. */
final class Timing {

    private static final Duration SOONEST_RING = Duration.ofMinutes(1);

    private Timing() {}

    static Stream<Finding> negative(PolicyTree policy) {
        return policy.spans()
                .filter(place -> !place.name().equals("at"))
                .filter(place -> place.span().filter(Span::isNegative).isPresent())
                .map(place -> place.error("this time lies before its beginning", "write a span without minus"));
    }

    static Stream<Finding> stepsBeforeTheAnchor(PolicyTree policy) {
        return policy.all("obligations/*").flatMap(duty -> {
            Optional<Span> within = duty.child("within").span();
            return duty.all("steps/*/at")
                    .filter(at -> within.isPresent()
                            && at.span()
                                    .filter(offset -> startsBefore(offset, within.get()))
                                    .isPresent())
                    .map(at -> at.error(
                            "this step would come before the time it is counted from",
                            "remind by less than the whole " + within.get() + ", the duty's within"));
        });
    }

    static Stream<Finding> stepsOutOfOrder(PolicyTree policy) {
        return Stream.concat(policy.all("obligations/*/steps"), policy.all("postmortem/items/steps"))
                .flatMap(steps -> {
                    List<Place> offsets =
                            steps.children().map(step -> step.child("at")).toList();
                    return IntStream.range(1, offsets.size())
                            .filter(i -> isLess(offset(offsets.get(i)), offset(offsets.get(i - 1))))
                            .mapToObj(
                                    i -> offsets.get(i).error("this step comes before the one above it", "sort by at"));
                });
    }

    /** A cadence without a length would start again in the same instant, for ever. */
    static Stream<Finding> cadenceWithoutLength(PolicyTree policy) {
        return policy.all("obligations/*")
                .filter(duty -> duty.child("repeat").isTrue())
                .map(duty -> duty.child("within"))
                .filter(within -> within.span().filter(Timing::isZero).isPresent())
                .map(within ->
                        within.error("a repeated duty needs a length, or it never ends", "write a span such as 30m"));
    }

    static Stream<Finding> chaseWithoutLength(PolicyTree policy) {
        return Stream.concat(policy.all("obligations/*/again"), policy.all("postmortem/items/again"))
                .filter(again -> again.span().filter(Timing::isZero).isPresent())
                .map(again ->
                        again.error("the chase would never pause", "write a span such as 1d, or leave again out"));
    }

    static Stream<Finding> chaseOfNothing(PolicyTree policy) {
        return policy.all("obligations/*")
                .filter(duty -> duty.child("again").isThere()
                        && duty.all("steps/*").findAny().isEmpty())
                .map(duty ->
                        duty.child("again").error("there is no step to do again", "write a step, or leave again out"));
    }

    static Stream<Finding> chaseThatNothingEnds(PolicyTree policy) {
        return policy.all("obligations/*")
                .filter(duty -> duty.child("again").isThere()
                        && duty.all("metBy/*").findAny().isEmpty())
                .map(duty -> duty.child("again")
                        .warning("nothing meets this duty, so its chase has no end", "name under metBy what meets it"));
    }

    static Stream<Finding> ringsTooOften(PolicyTree policy) {
        return policy.all("escalation/ringEvery")
                .filter(place -> place.span()
                        .filter(span ->
                                span.basis() != Basis.ELAPSED || span.amount().compareTo(SOONEST_RING) < 0)
                        .isPresent())
                .map(place -> place.error("nobody is rung more than once a minute", "write 1m or more"));
    }

    static boolean isZero(Span span) {
        return span.basis() != Basis.NEXT_WORKING_DAY && span.amount().isZero();
    }

    private static boolean startsBefore(Span offset, Span within) {
        return offset.basis() == within.basis()
                && offset.basis() != Basis.NEXT_WORKING_DAY
                && offset.amount().plus(within.amount()).isNegative();
    }

    private static Optional<Span> offset(Place at) {
        return at.isThere() ? at.span() : Optional.of(Span.ZERO);
    }

    private static boolean isLess(Optional<Span> one, Optional<Span> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().basis() == other.get().basis()
                && one.get().amount().compareTo(other.get().amount()) < 0;
    }
}
