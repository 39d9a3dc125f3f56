package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How alerts of one source become incidents.
 *
 * @param secrets one or two live ones, so that a sender can change over without a gap
 * @param handling what is made of an alert that no rule is about
 * @param rules the first that holds decides
 * @param mapping where a generic body has its fields
 * @param catchAll who is called when the service is not in the catalogue
 * @param heartbeat what its source has to send to be known to be alive; null for nothing
 */
public record Route(
        String id,
        Source source,
        Authentication authentication,
        List<SecretReference> secrets,
        Handling handling,
        List<RouteRule> rules,
        Mapping mapping,
        Target catchAll,
        @Nullable ExpectedHeartbeat heartbeat) {

    public Route {
        secrets = List.copyOf(secrets);
        rules = List.copyOf(rules);
    }

    /** The rule for an alert with these labels; empty when the route itself says what is made of it. */
    public Optional<RouteRule> rule(Map<String, String> labels) {
        return rules.stream().filter(rule -> rule.holds(labels)).findFirst();
    }

    /** The policies that it or one of its rules names. */
    Set<String> policies() {
        return Stream.concat(Stream.of(handling), rules.stream().map(RouteRule::handling))
                .map(Handling::policy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
