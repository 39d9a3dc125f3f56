package dev.zephyr.catalogue.directory;

import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import dev.zephyr.shift.ShiftQuestion;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What policies want around a change of shift of the teams that run them; the policy linter has seen to it that it can be
 * read. Of several policies everything is asked, at the earliest of their times.
 */
final class ShiftRules {

    private final Collection<Policy> policies;

    ShiftRules(Collection<Policy> policies) {
        this.policies = policies;
    }

    /** What a hand-off lists (M-18). */
    List<String> handOffLists() {
        return lists("handoff-lists");
    }

    ShiftQuestion question() {
        List<String> confirms = lists("shift-readiness");
        List<String> reads = policies.stream()
                .filter(policy -> value(policy, "first-shift-reading").equals(Optional.of("true")))
                .map(Policy::name)
                .toList();
        if (confirms.isEmpty() && reads.isEmpty()) {
            return ShiftQuestion.NONE;
        }
        return new ShiftQuestion(
                confirms,
                reads,
                span("shift-readiness-asked-before", Comparator.reverseOrder()),
                span("shift-readiness-answer-within", Comparator.naturalOrder()),
                lists("shift-readiness-tells").stream().map(Target::parse).toList(),
                values("shift-readiness-swap", Function.identity()).anyMatch("offered"::equals));
    }

    private Duration span(String name, Comparator<Duration> best) {
        return values(name, text -> Span.parse(text).amount()).min(best).orElse(Duration.ZERO);
    }

    /** Each once, in the order of the policies. */
    private List<String> lists(String name) {
        return values(name, Function.identity())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private <T> Stream<T> values(String name, Function<String, T> parse) {
        return policies.stream().flatMap(policy -> value(policy, name).stream()).map(parse);
    }

    private static Optional<String> value(Policy policy, String name) {
        return Optional.ofNullable(policy.settings().get(name)).map(Setting::value);
    }
}
