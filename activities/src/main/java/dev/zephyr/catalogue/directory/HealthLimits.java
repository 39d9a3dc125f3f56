package dev.zephyr.catalogue.directory;

import dev.zephyr.obligation.Span;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a policy wants of the schedules of the teams that run it; the policy linter has seen to it that it can be read. */
record HealthLimits(
        String policy,
        Optional<Duration> longestStint,
        Optional<Duration> shortestRest,
        Optional<Person.Waking> waking) {

    static HealthLimits of(Policy policy) {
        boolean followsTheSun =
                value(policy, "follow-the-sun", Boolean::parseBoolean).orElse(false);
        return new HealthLimits(
                policy.name(),
                value(policy, "shift-limit", text -> Span.parse(text).amount()),
                value(policy, "minimum-between-shifts", text -> Span.parse(text).amount()),
                value(policy, "waking-hours", Person.Waking::parse).filter(it -> followsTheSun));
    }

    private static <T> Optional<T> value(Policy policy, String name, Function<String, T> parse) {
        return Optional.ofNullable(policy.settings().get(name))
                .map(Setting::value)
                .map(parse);
    }
}
