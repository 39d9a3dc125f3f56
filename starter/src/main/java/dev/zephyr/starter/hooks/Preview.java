package dev.zephyr.starter.hooks;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.RouteRule;
import dev.zephyr.incident.Opening;
import dev.zephyr.silence.SilencePlan;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.ActiveSilences;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.starter.hooks.body.Bodies;
import dev.zephyr.starter.hooks.body.Delivery;
import dev.zephyr.starter.hooks.body.Received;
import dev.zephyr.starter.hooks.body.Unmappable;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.NotJson;
import dev.zephyr.starter.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a delivery would do, and why; it uses the same steps as a real one, and offers nothing to anybody. */
final class Preview {

    private static final String BY_ROUTE = "the route itself";

    private final CatalogueStore store;
    private final Doorkeeper doorkeeper;
    private final ActiveSilences silences;
    private final Settings settings;

    Preview(CatalogueStore store, Doorkeeper doorkeeper, ActiveSilences silences, Settings settings) {
        this.store = store;
        this.silences = silences;
        this.doorkeeper = doorkeeper;
        this.settings = settings;
    }

    /**
     * The answer.
     *
     * @param proof whether these headers would be let in: {@code yes}, {@code no}, or why that can not be said now
     * @param problem why it could not be read, or was refused; null when it was
     * @param ignored why there is nothing to do; null when there is
     */
    record Outcome(
            String route,
            String source,
            String proof,
            @Nullable String problem,
            @Nullable String ignored,
            int omitted,
            List<Would> incidents) {}

    /**
     * One incident that would be opened, or hear of its alerts.
     *
     * @param opens false when all is clear: that never opens one
     */
    record Would(
            String code,
            boolean opens,
            String title,
            String service,
            boolean serviceKnown,
            String team,
            List<String> catchAll,
            String policy,
            String severity,
            Map<String, String> answers,
            Set<String> flags,
            boolean resolves,
            List<Alert> alerts) {}

    /**
     * One alert, and the rule that it met.
     *
     * @param heldBy the silence that would hold it, with its owner and end; null for none
     */
    record Alert(
            String name,
            String summary,
            boolean firing,
            Instant startsAt,
            @Nullable Instant endsAt,
            String fingerprint,
            String rule,
            Map<String, String> labels,
            @Nullable SilencePlan heldBy) {}

    Outcome of(Route route, Knock knock) {
        String proof = proof(route, knock);
        try {
            Delivery delivery = Bodies.read(new Received(route, knock.body(), knock::header, knock.at()))
                    .atMost(settings.alertsPerDelivery());
            List<Would> incidents = new Correlation(store.catalogue(), route, settings.policy(), false)
                    .offers(delivery).stream()
                            .map(offer -> would(offer, rules(route, delivery)))
                            .toList();
            String ignored = delivery.alerts().isEmpty() ? delivery.ignored() : null;
            return new Outcome(route.id(), route.source().word(), proof, null, ignored, delivery.omitted(), incidents);
        } catch (Unmappable | NotJson | Problem.Failure e) {
            return new Outcome(route.id(), route.source().word(), proof, e.getMessage(), null, 0, List.of());
        }
    }

    private String proof(Route route, Knock knock) {
        try {
            return doorkeeper
                            .admit(store.catalogue(), route.source().word(), route.id(), knock)
                            .isPresent()
                    ? "yes"
                    : "no";
        } catch (ProofDelayed e) {
            return e.getMessage();
        }
    }

    /** By fingerprint: which rule decides on the alert as it was sent. */
    private static Map<String, String> rules(Route route, Delivery delivery) {
        Map<String, String> rules = new TreeMap<>();
        delivery.alerts()
                .forEach(alert -> rules.put(
                        alert.fact().fingerprint(),
                        Ruled.by(route, alert).rule().map(RouteRule::text).orElse(BY_ROUTE)));
        return rules;
    }

    private Would would(Offer offer, Map<String, String> rules) {
        Opening opening = offer.opening();
        Map<String, String> answers = new TreeMap<>();
        opening.assessment().answers().forEach((question, answer) -> answers.put(question, answer.name()));
        return new Would(
                opening.code(),
                !offer.batch().isAllClear(),
                opening.title(),
                opening.service(),
                store.catalogue().service(opening.service()).isPresent(),
                opening.team(),
                opening.catchAll(),
                offer.policy(),
                opening.severity().id(),
                answers,
                opening.flags(),
                offer.batch().resolves(),
                offer.batch().alerts().stream()
                        .map(fact -> alert(opening, fact, rules))
                        .toList());
    }

    private Alert alert(Opening opening, AlertFact fact, Map<String, String> rules) {
        return new Alert(
                fact.name(),
                fact.summary(),
                fact.isFiring(),
                fact.startsAt(),
                fact.endsAt(),
                fact.fingerprint(),
                rules.getOrDefault(fact.fingerprint(), BY_ROUTE),
                fact.labels(),
                silences.holding(opening, fact).orElse(null));
    }
}
