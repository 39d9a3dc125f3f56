package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Handling;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.RouteRule;
import dev.zephyr.starter.hooks.body.Delivery;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An alert, and what its route makes of it.
 *
 * @param fact with the labels that the rule adds
 * @param rule the one that holds; empty when the route itself says what is made of it
 */
record Ruled(String groupKey, AlertFact fact, Optional<RouteRule> rule, Handling handling) {

    static Ruled by(Route route, Delivery.Alert alert) {
        Optional<RouteRule> rule = route.rule(alert.fact().labels());
        return new Ruled(
                alert.groupKey(),
                rule.map(it -> with(alert.fact(), it.labels())).orElse(alert.fact()),
                rule,
                rule.map(RouteRule::handling).orElse(route.handling()));
    }

    private static AlertFact with(AlertFact fact, Map<String, String> added) {
        Map<String, String> labels = new TreeMap<>(fact.labels());
        labels.putAll(added);
        return new AlertFact(
                fact.fingerprint(), fact.name(), fact.summary(), fact.startsAt(), fact.endsAt(), labels, fact.links());
    }

    boolean isFiring() {
        return fact.isFiring();
    }

    String title() {
        return handling.title(groupKey, fact);
    }

    String service() {
        return handling.service().of(fact);
    }
}
