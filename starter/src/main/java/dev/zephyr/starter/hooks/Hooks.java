package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExpectedHeartbeat;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.Heartbeats;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.starter.hooks.body.Bodies;
import dev.zephyr.starter.hooks.body.Delivery;
import dev.zephyr.starter.hooks.body.Received;
import dev.zephyr.starter.hooks.body.Texts;
import dev.zephyr.starter.hooks.body.Unmappable;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a delivery of a route that was let in, and answers when Temporal has all of it. */
final class Hooks {

    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
    private static final int LONGEST_RAW = 4 * 1024;
    private static final String NOT_MAPPED = "not-mapped";

    private final CatalogueStore store;
    private final Incidents incidents;
    private final Heartbeats heartbeats;
    private final Refusals refusals;
    private final Settings settings;

    Hooks(CatalogueStore store, Incidents incidents, Heartbeats heartbeats, Refusals refusals, Settings settings) {
        this.store = store;
        this.incidents = incidents;
        this.heartbeats = heartbeats;
        this.refusals = refusals;
        this.settings = settings;
    }

    /**
     * What was accepted.
     *
     * @param accepted alerts
     * @param incidents the codes of the incidents that they belong to, also where nothing is open that they could clear
     * @param ignored why there was nothing to do; null when there was
     */
    record Accepted(
            int accepted, List<String> incidents, @Nullable String ignored) {}

    /**
     * Takes one delivery.
     *
     * @param secrets of the route, which a text shown to people must not repeat
     * @param scale 1, or how much faster a drill runs
     */
    CompletableFuture<Accepted> accept(Received received, List<String> secrets, int scale) {
        Route route = received.route();
        Correlation correlation = new Correlation(store.catalogue(), route, settings.policy(), scale > 1);
        try {
            Delivery delivery = withoutBeats(route, Bodies.read(received).atMost(settings.alertsPerDelivery()));
            Delivery.Answer answer = delivery.answer();
            if (answer != null) {
                String done = new AnswersElsewhere(store.catalogue(), incidents).take(route.source(), answer);
                return CompletableFuture.completedFuture(new Accepted(0, List.of(), done));
            }
            if (delivery.alerts().isEmpty()) {
                return CompletableFuture.completedFuture(new Accepted(0, List.of(), delivery.ignored()));
            }
            return handOver(correlation.offers(delivery), scale);
        } catch (Unmappable e) {
            LOG.warn("a delivery by route {} could not be read and opens an incident: {}", route.id(), e.getMessage());
            String raw = shown(received.body(), secrets);
            return handOver(List.of(correlation.notRead(NOT_MAPPED, e.getMessage(), raw, received.at())), scale);
        } catch (NotJson e) {
            return refuse(route, e.problem(), shown(received.body(), secrets), received.at());
        } catch (Problem.Failure e) {
            return refuse(route, e.problem(), shown(received.body(), secrets), received.at());
        }
    }

    /**
     * Refuses a delivery of a route that was let in. No sender repeats it, so those whom the route's catch-all names hear of it
     * first; while Temporal is away, the sender has to repeat it all the same.
     *
     * @param raw what came, as far as people may see it
     * @return what fails with the problem
     */
    <T> CompletableFuture<T> refuse(Route route, Problem problem, String raw, Instant at) {
        Correlation correlation = new Correlation(store.catalogue(), route, settings.policy(), false);
        refusals.note(route.id(), problem);
        return handOver(List.of(correlation.notRead(problem.name(), problem.detail(), raw, at)), 1)
                .thenCompose(told -> CompletableFuture.failedFuture(problem.failure()));
    }

    /** An alert that only says that its source is alive, as Alertmanager's Watchdog, is a beat and opens nothing. */
    private Delivery withoutBeats(Route route, Delivery delivery) {
        ExpectedHeartbeat expected = route.heartbeat();
        if (expected == null || expected.alert().isEmpty()) {
            return delivery;
        }
        Predicate<Delivery.Alert> isBeat = alert -> alert.fact().name().equals(expected.alert());
        if (delivery.alerts().stream().anyMatch(isBeat.and(alert -> alert.fact().isFiring()))) {
            heartbeats.beat(expected.plan());
        }
        return delivery.with(delivery.alerts().stream().filter(isBeat.negate()).toList(), "a heartbeat");
    }

    /** Different keys do not wait for each other; the sender repeats all of it when one could not be handed over. */
    private CompletableFuture<Accepted> handOver(List<Offer> offers, int scale) {
        Accepted accepted = new Accepted(
                offers.stream().mapToInt(offer -> offer.batch().alerts().size()).sum(),
                offers.stream().map(offer -> offer.opening().code()).toList(),
                null);
        return CompletableFuture.allOf(offers.stream()
                        .map(offer -> incidents.offer(scale == 1 ? offer : offer.drill(scale)))
                        .toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> accepted);
    }

    private static String shown(byte[] body, List<String> secrets) {
        String text = new String(body, StandardCharsets.UTF_8);
        for (String secret : secrets) {
            text = text.replace(secret, "***");
        }
        return Texts.capped(text, LONGEST_RAW);
    }
}
