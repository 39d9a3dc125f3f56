package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.RouteKey;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.incident.Opening;
import dev.zephyr.port.HeartbeatAlarm;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A heartbeat that falls silent is an alert of its route, with an incident of its own; its next beat clears it. */
final class HeartbeatAlerts implements HeartbeatAlarm {

    /** No group of a route can begin so. */
    private static final String HEARTBEAT = "heartbeat/";

    private final CatalogueStore store;
    private final Incidents incidents;
    private final Settings settings;

    HeartbeatAlerts(CatalogueStore store, Incidents incidents, Settings settings) {
        this.store = store;
        this.incidents = incidents;
        this.settings = settings;
    }

    @Override
    public void silent(HeartbeatPlan plan, Instant since) {
        tell(plan, since, null);
    }

    @Override
    public void back(HeartbeatPlan plan, Instant since, Instant at) {
        tell(plan, since, at);
    }

    private void tell(HeartbeatPlan plan, Instant since, @Nullable Instant end) {
        Catalogue catalogue = store.catalogue();
        Route route = catalogue
                .route(plan.route())
                .orElseThrow(() -> new IllegalStateException("there is no route " + plan.route() + " any more"));
        incidents.offer(offer(catalogue, route, plan, since, end)).join();
    }

    private Offer offer(Catalogue catalogue, Route route, HeartbeatPlan plan, Instant since, @Nullable Instant end) {
        Optional<Service> service = catalogue.service(plan.service());
        ExpectedHeartbeat expected = route.heartbeat();
        Opening opening = new Opening(
                new RouteKey(HEARTBEAT + route.handling().group(), route.id()).code(),
                route.id(),
                "heartbeat",
                plan.title(),
                plan.service(),
                service.map(Service::team).orElse(""),
                TimelineEntry.SYSTEM,
                expected == null ? Severity.UNKNOWN : expected.severity(),
                ImpactAssessment.NONE,
                Set.of(),
                since,
                false,
                null,
                service.map(Service::links).orElse(Map.of()),
                List.of(route.catchAll().toString()));
        AlertFact fact = new AlertFact(
                HEARTBEAT + route.id(),
                "Heartbeat",
                plan.title(),
                since,
                end,
                Map.of("service", plan.service()),
                Map.of());
        String policy = Optional.ofNullable(route.handling().policy())
                .or(() -> service.map(Service::policy))
                .orElse(settings.policy());
        return new Offer(
                opening,
                policy,
                new AlertBatch(
                        "heartbeat",
                        route.id(),
                        List.of(fact),
                        0,
                        route.handling().resolves()));
    }
}
