package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is different for some alerts of a route.
 *
 * @param when all of them have to hold
 * @param labels what is added to the alert: flags and questions of a policy read labels, so this is how a rule raises one
 */
public record RouteRule(List<Matcher> when, Map<String, String> labels, Handling handling) {

    public RouteRule {
        when = List.copyOf(when);
        labels = Ordered.copy(labels);
    }

    boolean holds(Map<String, String> given) {
        return when.stream().allMatch(matcher -> matcher.matches(given));
    }

    /** The conditions in one line. */
    public String text() {
        return when.stream().map(Matcher::toString).collect(Collectors.joining(", "));
    }
}
