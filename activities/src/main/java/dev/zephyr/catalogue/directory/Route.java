package dev.zephyr.catalogue.directory;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Target;
import dev.zephyr.severity.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How alerts of one source become incidents.
 *
 * @param group routes of one group share their incidents: the same key through either is the same incident
 * @param secrets one or two live ones, so that a sender can change over without a gap
 * @param policy what its incidents run instead of their service's policy; null for no override
 * @param severityLabel the label that {@code severities} translates
 * @param resolves true when an all-clear of the source resolves the incident
 * @param catchAll who is called when the service is not in the catalogue
 */
public record Route(
        String id,
        String group,
        Source source,
        List<SecretReference> secrets,
        Template correlation,
        ServiceRule service,
        @Nullable String policy,
        Template title,
        String severityLabel,
        Map<String, Severity> severities,
        boolean resolves,
        Target catchAll) {

    public Route {
        secrets = List.copyOf(secrets);
        severities = Ordered.copy(severities);
    }

    /** What a sender speaks. */
    public enum Source {
        ALERTMANAGER,
        GENERIC;

        static Source parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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
        return Optional.ofNullable(severities.get(fact.labels().getOrDefault(severityLabel, "")));
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
