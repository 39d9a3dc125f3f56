package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.RouteKey;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From what a source sent to what incidents are offered: one offer for each correlation key of the route. */
final class Correlation {

    private static final String ORIGIN = "alert";
    private static final String NOT_UNDERSTOOD = "not-understood/";
    /** No group of a route can begin so. */
    private static final String DRILL = "drill/";

    private static final int LONGEST_TITLE = 250;
    private static final int MOST_LINKS = 20;

    private final Catalogue catalogue;
    private final Route route;
    private final String otherwisePolicy;
    private final boolean drill;

    /**
     * Correlates what came by a route.
     *
     * @param otherwisePolicy what runs when neither route nor service names one
     * @param drill keeps it apart: no real alert ever joins an incident whose time runs faster
     */
    Correlation(Catalogue catalogue, Route route, String otherwisePolicy, boolean drill) {
        this.catalogue = catalogue;
        this.route = route;
        this.otherwisePolicy = otherwisePolicy;
        this.drill = drill;
    }

    List<Offer> offers(Delivery delivery) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Delivery.Alert alert : delivery.alerts()) {
            String key = code(route.key(alert.groupKey(), alert.fact()));
            groups.computeIfAbsent(key, code -> new Group(code, alert)).add(alert);
        }
        return groups.values().stream()
                .map(group -> offer(group, delivery.omitted()))
                .toList();
    }

    private String code(RouteKey key) {
        return drill ? new RouteKey(DRILL + key.group(), key.key()).code() : key.code();
    }

    /** The alerts of one key; what the incident is called is said by the first that fires. */
    private static final class Group {
        private final String code;
        private final List<AlertFact> facts = new ArrayList<>();
        private Delivery.Alert first;

        Group(String code, Delivery.Alert first) {
            this.code = code;
            this.first = first;
        }

        void add(Delivery.Alert alert) {
            if (!first.fact().isFiring() && alert.fact().isFiring()) {
                first = alert;
            }
            facts.add(alert.fact());
        }
    }

    private Offer offer(Group group, int omitted) {
        AlertFact fact = group.first.fact();
        String serviceId = Texts.capped(route.service().of(fact), Texts.LONGEST_NAME);
        Optional<Service> service = catalogue.service(serviceId);
        String policyName = Optional.ofNullable(route.policy())
                .or(() -> service.map(Service::policy))
                .orElse(otherwisePolicy);
        Judgement judged = catalogue
                .policy(policyName)
                .map(policy -> Judgement.of(group.facts, route, policy))
                .orElse(Judgement.NONE);
        Opening opening = new Opening(
                group.code,
                route.id(),
                ORIGIN,
                Texts.capped(route.title(group.first.groupKey(), fact), LONGEST_TITLE),
                serviceId,
                service.map(Service::team).orElse(""),
                TimelineEntry.SYSTEM,
                judged.severity(),
                judged.assessment(),
                judged.flags(),
                startedAt(group.facts),
                false,
                null,
                links(service, group.facts),
                List.of(route.catchAll().toString()));
        AlertBatch batch = new AlertBatch(route.source().word(), route.id(), group.facts, omitted, route.resolves());
        return new Offer(opening, policyName, batch);
    }

    private static Instant startedAt(List<AlertFact> facts) {
        return facts.stream().map(AlertFact::startsAt).min(Instant::compareTo).orElseThrow();
    }

    /** The service's own count more than those of alerts. */
    private static Map<String, String> links(Optional<Service> service, List<AlertFact> facts) {
        Map<String, String> links = new TreeMap<>();
        service.ifPresent(it -> links.putAll(it.links()));
        facts.stream()
                .flatMap(fact -> fact.links().entrySet().stream())
                .limit(MOST_LINKS)
                .forEach(link -> links.putIfAbsent(link.getKey(), link.getValue()));
        return links;
    }

    /** What could not be understood: an incident all the same, one for each route, for those whom its catch-all names. */
    Offer notUnderstood(String why, String raw, Instant now) {
        String code = code(new RouteKey(route.group(), NOT_UNDERSTOOD + route.id()));
        String title = "An alert by route " + route.id() + " could not be understood: " + why;
        Opening opening = new Opening(
                code,
                route.id(),
                ORIGIN,
                Texts.capped(title, LONGEST_TITLE),
                "",
                "",
                TimelineEntry.SYSTEM,
                Severity.UNKNOWN,
                ImpactAssessment.NONE,
                Set.of(),
                now,
                false,
                null,
                Map.of(),
                List.of(route.catchAll().toString()));
        AlertFact fact = new AlertFact(NOT_UNDERSTOOD, "not understood", raw, now, null, Map.of(), Map.of());
        AlertBatch batch = new AlertBatch(route.source().word(), route.id(), List.of(fact), 0, false);
        return new Offer(opening, route.policy() == null ? otherwisePolicy : route.policy(), batch);
    }
}
