package dev.zephyr.catalogue.directory;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.severity.Severity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a route, or a rule of it, makes of an alert.
 *
 * @param team who has it where the service is not in the catalogue or another team's; null for the service's own
 * @param policy what its incidents run instead of their service's policy; null for no override
 * @param severityLabel the label that {@code severities} translates
 * @param severity what every alert here is at least; null leaves it to the labels
 * @param resolves true when an all-clear of the source resolves the incident
 */
public record Handling(
        String group,
        Template correlation,
        ServiceRule service,
        @Nullable String team,
        @Nullable String policy,
        Template title,
        String severityLabel,
        Map<String, Severity> severities,
        @Nullable Severity severity,
        boolean resolves) {

    public Handling {
        severities = Ordered.copy(severities);
    }

    /** Where the service is found: a label of the alert, or always the same one. */
    public sealed interface ServiceRule {

        record Label(String label) implements ServiceRule {

            @Override
            public String of(AlertFact fact) {
                return fact.labels().getOrDefault(label, "");
            }
        }

        record Fixed(String service) implements ServiceRule {

            @Override
            public String of(AlertFact fact) {
                return service;
            }
        }

        /** The service's id as the alert has it; empty when it says none. */
        String of(AlertFact fact);
    }

    /** What the alert is correlated by; {@code groupKey} is the source's own grouping. */
    public RouteKey key(String groupKey, AlertFact fact) {
        return new RouteKey(group, correlation.render(name -> value(name, groupKey, fact)));
    }

    public String title(String groupKey, AlertFact fact) {
        return title.render(name -> value(name, groupKey, fact));
    }

    /** What the source's own severity means here; empty leaves it unassessed. */
    public Optional<Severity> severity(AlertFact fact) {
        return Optional.ofNullable(severity)
                .or(() -> Optional.ofNullable(severities.get(fact.labels().getOrDefault(severityLabel, ""))));
    }

    private String value(String name, String groupKey, AlertFact fact) {
        return switch (name) {
            case Template.GROUP_KEY -> groupKey;
            case Template.NAME -> fact.name();
            case Template.SUMMARY -> fact.summary();
            case Template.SERVICE -> service.of(fact);
            default -> fact.labels().getOrDefault(name.substring(Template.LABEL.length()), "");
        };
    }
}
