package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.incident.Opening;
import dev.zephyr.policy.FlagDefinition;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.memory.Newest;
import dev.zephyr.workflow.IncidentView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides at the door what Temporal may not read: whatever opens a restricted incident, and whatever comes to one. Where
 * that can not be asked in time, it is sealed: that costs nothing but a look in Temporal's own pages. Thread-safe.
 */
final class Secrecy {

    private static final int MOST = 10_000;
    /** Another process may have raised the flag. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final OpenPolicies policies;
    private final Map<String, Known> known = Newest.of(MOST);

    private record Known(boolean confidential, Instant at) {}

    Secrecy(OpenPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether an incident that begins so is restricted from its first moment. */
    boolean isRestricted(PinnedPolicy pin, Opening opening, Optional<AlertBatch> batch) {
        Policy policy = policies.open(pin);
        boolean byAlert = batch.stream()
                .flatMap(alerts -> alerts.alerts().stream())
                .anyMatch(fact -> !policy.restrictionsBy(fact.labels()).isEmpty());
        return byAlert || policy.restricts(opening.flags());
    }

    /** Whether the policy restricts anything at all; most do not, and then there is nothing to look up. */
    boolean mayRestrict(PinnedPolicy pin) {
        return policies.open(pin).flags().stream().anyMatch(FlagDefinition::restricts);
    }

    /** Whether the incident of this key is restricted, as known within the last minute. */
    boolean isRestricted(String code, Supplier<Optional<IncidentView>> look) {
        Optional<Boolean> remembered = remembered(code);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        try {
            boolean confidential = look.get().map(IncidentView::confidential).orElse(true);
            learn(code, confidential);
            return confidential;
        } catch (TemporalAway away) {
            return true;
        }
    }

    synchronized void learn(String code, boolean confidential) {
        known.put(code, new Known(confidential, clock.instant()));
    }

    private synchronized Optional<Boolean> remembered(String code) {
        return Optional.ofNullable(known.get(code))
                .filter(it -> it.confidential() || it.at().plus(FRESH).isAfter(clock.instant()))
                .map(Known::confidential);
    }
}
