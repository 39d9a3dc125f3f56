package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Handling;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.RouteKey;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.starter.hooks.body.Delivery;
import dev.zephyr.starter.hooks.body.Texts;
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
    private static final String NOT_READ = "not-read/";
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
        Map<String, List<Ruled>> groups = new LinkedHashMap<>();
        for (Delivery.Alert sent : delivery.alerts()) {
            Ruled alert = Ruled.by(route, sent);
            String code = code(alert.handling().key(alert.groupKey(), alert.fact()));
            groups.computeIfAbsent(code, unseen -> new ArrayList<>()).add(alert);
        }
        return groups.entrySet().stream()
                .map(group -> offer(group.getKey(), group.getValue(), delivery.omitted()))
                .toList();
    }

    private String code(RouteKey key) {
        return drill ? new RouteKey(DRILL + key.group(), key.key()).code() : key.code();
    }

    /** What the incident is called, and how it is handled, is said by the first alert of the key that fires. */
    private Offer offer(String code, List<Ruled> alerts, int omitted) {
        Ruled first = alerts.stream().filter(Ruled::isFiring).findFirst().orElse(alerts.get(0));
        Handling handling = first.handling();
        List<AlertFact> facts = alerts.stream().map(Ruled::fact).toList();
        String serviceId = Texts.capped(first.service(), Texts.LONGEST_NAME);
        Optional<Service> service = catalogue.service(serviceId);
        String policyName = Optional.ofNullable(handling.policy())
                .or(() -> service.map(Service::policy))
                .orElse(otherwisePolicy);
        Judgement judged = catalogue
                .policy(policyName)
                .map(policy -> Judgement.of(alerts, route.source(), policy))
                .orElse(Judgement.NONE);
        Opening opening = new Opening(
                code,
                route.id(),
                ORIGIN,
                Texts.capped(first.title(), LONGEST_TITLE),
                serviceId,
                Optional.ofNullable(handling.team())
                        .or(() -> service.map(Service::team))
                        .orElse(""),
                TimelineEntry.SYSTEM,
                judged.severity(),
                judged.assessment(),
                judged.flags(),
                startedAt(facts),
                false,
                null,
                links(service, facts),
                List.of(route.catchAll().toString()));
        AlertBatch batch = new AlertBatch(route.source().word(), route.id(), facts, omitted, handling.resolves());
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

    /**
     * What could not be read: an incident all the same, one for each route, for those whom its catch-all names.
     *
     * @param kind of reason; the incident lists each once, however often it is met
     * @param why in words
     * @param raw what came, as far as people may see it
     */
    Offer notRead(String kind, String why, String raw, Instant now) {
        String code = code(new RouteKey(route.handling().group(), NOT_READ + route.id()));
        String title = "A delivery by route " + route.id() + " could not be read: " + why;
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
        AlertFact fact = new AlertFact(
                NOT_READ + kind, Texts.capped(why, Texts.LONGEST_NAME), raw, now, null, Map.of(), Map.of());
        AlertBatch batch = new AlertBatch(route.source().word(), route.id(), List.of(fact), 0, false);
        return new Offer(opening, Optional.ofNullable(route.handling().policy()).orElse(otherwisePolicy), batch);
    }
}
