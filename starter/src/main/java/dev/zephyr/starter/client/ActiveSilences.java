package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Matcher;
import dev.zephyr.incident.Opening;
import dev.zephyr.silence.SilencePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The silences as they were last heard of, in memory, so that nothing remote stands before an alert. One that is made here
 * counts here at once, and elsewhere within seconds. Thread-safe.
 */
public final class ActiveSilences {

    /** The server's list lags behind its answers. */
    private static final Duration LIST_DELAY = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Map<String, Known> known = Map.of();

    public ActiveSilences(Clock clock) {
        this.clock = clock;
    }

    /** @param heard when this process was told itself; what the server lists is older than that */
    private record Known(SilencePlan plan, List<Matcher> match, Instant heard) {

        static Known of(SilencePlan plan, Instant heard) {
            return new Known(plan, plan.match().stream().map(Matcher::parse).toList(), heard);
        }
    }

    /** What the server lists. */
    synchronized void know(Collection<SilencePlan> plans) {
        Map<String, Known> next = new LinkedHashMap<>();
        plans.forEach(plan -> next.put(plan.id(), Known.of(plan, Instant.EPOCH)));
        Instant fresh = clock.instant().minus(LIST_DELAY);
        known.values().stream()
                .filter(mine -> mine.heard().isAfter(fresh))
                .forEach(mine -> next.put(mine.plan().id(), mine));
        known = next;
    }

    /** What was made or changed here. */
    synchronized void learn(SilencePlan plan) {
        Map<String, Known> next = new LinkedHashMap<>(known);
        next.put(plan.id(), Known.of(plan, clock.instant()));
        known = next;
    }

    List<SilencePlan> all() {
        return known.values().stream().map(Known::plan).toList();
    }

    /** The silence that holds an alert now; of several, the one that lasts longest. */
    public Optional<SilencePlan> holding(Opening opening, AlertFact fact) {
        return holding(opening, fact, Offer.NOBODY);
    }

    private Optional<SilencePlan> holding(Opening opening, AlertFact fact, String except) {
        Instant now = clock.instant();
        return known.values().stream()
                .filter(it -> !it.plan().id().equals(except))
                .filter(it -> it.plan().holdsAt(now) && holds(it, opening, fact))
                .map(Known::plan)
                .max((one, other) -> one.until().compareTo(other.until()));
    }

    private static boolean holds(Known silence, Opening opening, AlertFact fact) {
        Map<String, String> labels = labels(opening, fact);
        return silence.match().stream().allMatch(matcher -> matcher.matches(labels));
    }

    /** Those that the alert came with, and what the route made of it. */
    private static Map<String, String> labels(Opening opening, AlertFact fact) {
        Map<String, String> labels = new LinkedHashMap<>(fact.labels());
        labels.put("service", opening.service());
        labels.put("route", opening.route());
        labels.putIfAbsent("alertname", fact.name());
        return labels;
    }

    /** The same alerts: those that nobody holds, and those of each silence but one. */
    List<Offer> split(Offer offer, String except) {
        if (known.isEmpty()) {
            return List.of(offer);
        }
        Map<String, List<AlertFact>> parts = new LinkedHashMap<>();
        for (AlertFact fact : offer.batch().alerts()) {
            String holder =
                    holding(offer.opening(), fact, except).map(SilencePlan::id).orElse(Offer.NOBODY);
            parts.computeIfAbsent(holder, unseen -> new ArrayList<>()).add(fact);
        }
        return parts.entrySet().stream()
                .map(part -> offer.heldBy(part.getKey(), with(offer.batch(), part.getValue())))
                .toList();
    }

    private static AlertBatch with(AlertBatch batch, List<AlertFact> facts) {
        return new AlertBatch(
                batch.source(), batch.route(), facts, batch.omitted(), batch.resolves(), batch.confidential());
    }
}
