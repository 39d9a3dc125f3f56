package dev.zephyr.report;

import dev.zephyr.metrics.Overload;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import dev.zephyr.policy.WeeklyCadence;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a policy's settings say of reviews, digests and those who read them; the linter has seen to their form. */
public record ReviewRules(Policy policy) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    public Overload.Limits limits() {
        return new Overload.Limits(
                number(Overload.Limit.PAGES_PER_NIGHT),
                number(Overload.Limit.PAGE_FREQUENCY),
                number(Overload.Limit.PAGE_SOURCE));
    }

    /** What is to be done about something that is too much, in the policy's words. */
    public String action(Overload overload) {
        return overload.reasons().stream()
                .flatMap(reason -> text(reason.limit().setting() + "-action-item").stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Whose that is. */
    public List<Target> owners(Overload overload) {
        return overload.reasons().stream()
                .flatMap(reason -> targets(reason.limit().setting() + "-owner").stream())
                .distinct()
                .toList();
    }

    /** What nights are averaged over; empty for the whole period. */
    public Optional<Duration> nightsWindow() {
        return span("pages-per-night-window");
    }

    /** When a team's open action items are gone through (O-18); empty where the policy has no such time. */
    public Optional<WeeklyCadence> digest() {
        return text("action-item-digest").map(WeeklyCadence::parse);
    }

    /** How long a team may ship nothing (Z-16). */
    public Optional<Duration> shippingWindow() {
        return span("action-item-window");
    }

    /** How long a level waits before the next is told; nothing where the policy does not say. */
    public Duration shippingClimbs() {
        return span("action-item-window-climbs").orElse(Duration.ZERO);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(policy.settings().get(name)).map(Setting::value);
    }

    private Optional<Duration> span(String name) {
        return text(name).map(value -> Span.parse(value).amount());
    }

    /** The first number in it: {@code 5 pages per person and week}. */
    private OptionalInt number(Overload.Limit limit) {
        Matcher found = NUMBER.matcher(text(limit.setting() + "-limit").orElse(""));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group())) : OptionalInt.empty();
    }

    /** Whom a setting names, the policy's lists spread out; each once, in order. */
    public List<Target> targets(String name) {
        Set<Target> all = new LinkedHashSet<>();
        text(name).stream()
                .flatMap(COMMA::splitAsStream)
                .map(Target::parse)
                .forEach(target -> add(target, all, new LinkedHashSet<>()));
        return List.copyOf(all);
    }

    private void add(Target target, Set<Target> all, Set<String> open) {
        if (target.kind() != Target.Kind.LIST) {
            all.add(target);
        } else if (open.add(target.name())) {
            policy.lists().getOrDefault(target.name(), List.of()).forEach(member -> add(member, all, open));
        }
    }
}
