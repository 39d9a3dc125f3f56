package dev.zephyr.alert;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one incident by fingerprint. Merging a fact twice, late or out of order ends in the same state.
 *
 * @param uncounted firing facts beyond the listed limit: counted, not listed
 * @param resolvedAt a person's resolve: only what starts later fires anew
 */
public record Alerts(
        Map<String, AlertState> byFingerprint,
        int uncounted,
        @Nullable Instant resolvedAt) {

    public static final Alerts NONE = new Alerts(Map.of(), 0, null);
    private static final int LISTED = 500;

    /** Knows nothing but that what began earlier is over. */
    public static Alerts after(@Nullable Instant resolvedAt) {
        return resolvedAt == null ? NONE : new Alerts(Map.of(), 0, resolvedAt);
    }

    public Alerts {
        byFingerprint = Ordered.copy(byFingerprint);
    }

    /** What a fact changes: a new firing, a clear, or nothing because it is a repeat or late. */
    public Change changeBy(AlertFact fact) {
        AlertState known = byFingerprint.get(fact.fingerprint());
        if (fact.isFiring()) {
            return isNew(fact, known) ? Change.FIRED : Change.NOTHING;
        }
        boolean open = known != null
                && known.openSince() != null
                && !Objects.requireNonNull(fact.endsAt()).isBefore(known.openSince());
        return open ? Change.CLEARED : Change.NOTHING;
    }

    private boolean isNew(AlertFact fact, @Nullable AlertState known) {
        if (resolvedAt != null && !fact.startsAt().isAfter(resolvedAt)) {
            return false;
        }
        if (known == null) {
            return true;
        }
        boolean reopened =
                known.muted() && known.openSince() != null && fact.startsAt().isAfter(known.openSince());
        boolean none = known.openSince() == null
                && (known.clearedAt() == null || fact.startsAt().isAfter(known.clearedAt()));
        return none || reopened;
    }

    /** Whether a fact's alert stands in the list, or is only counted because there are too many. */
    public boolean lists(AlertFact fact) {
        return byFingerprint.containsKey(fact.fingerprint()) || byFingerprint.size() < LISTED;
    }

    public Alerts with(AlertFact fact) {
        return switch (changeBy(fact)) {
            case FIRED ->
                lists(fact)
                        ? put(fact, new AlertState(fact.name(), fact.summary(), fact.startsAt(), null, false))
                        : new Alerts(byFingerprint, uncounted + 1, resolvedAt);
            case CLEARED -> put(fact, new AlertState(fact.name(), fact.summary(), null, fact.endsAt(), false));
            case NOTHING -> this;
        };
    }

    private Alerts put(AlertFact fact, AlertState state) {
        return new Alerts(Ordered.with(byFingerprint, fact.fingerprint(), state), uncounted, resolvedAt);
    }

    /** Marks a person's resolve; with {@code mute}, what still fires is let go until it clears. */
    public Alerts resolved(Instant now, boolean mute) {
        Map<String, AlertState> muted = new LinkedHashMap<>();
        byFingerprint.forEach((key, state) -> muted.put(
                key,
                new AlertState(
                        state.name(),
                        state.summary(),
                        state.openSince(),
                        state.clearedAt(),
                        state.muted() || (mute && state.isFiring()))));
        return new Alerts(muted, uncounted, now);
    }

    public List<AlertState> firing() {
        return byFingerprint.values().stream().filter(AlertState::isFiring).toList();
    }

    /** Firing and not let go by the commander. */
    public boolean isAnyFiring() {
        return byFingerprint.values().stream().anyMatch(state -> state.isFiring() && !state.muted());
    }

    public Optional<Instant> firingSince() {
        return firing().stream()
                .map(AlertState::openSince)
                .filter(since -> since != null)
                .min(Instant::compareTo);
    }

    /** What one fact does. */
    public enum Change {
        FIRED,
        CLEARED,
        NOTHING
    }
}
