package dev.zephyr.alert;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        AlertState known = known(fact);
        Instant end = fact.endsAt();
        if (end != null) {
            return known.isEndedBy(end) ? Change.CLEARED : Change.NOTHING;
        }
        boolean overBefore = resolvedAt != null && !fact.startsAt().isAfter(resolvedAt);
        return !overBefore && known.isBegunBy(fact.startsAt()) ? Change.FIRED : Change.NOTHING;
    }

    private AlertState known(AlertFact fact) {
        AlertState known = byFingerprint.get(fact.fingerprint());
        return known == null ? AlertState.unheardOf(fact) : known;
    }

    /** Whether a fact's alert stands in the list, or is only counted because there are too many. */
    public boolean lists(AlertFact fact) {
        return byFingerprint.containsKey(fact.fingerprint()) || byFingerprint.size() < LISTED;
    }

    /** A clear is remembered also before its firing was told: that one comes late then, and opens nothing. */
    public Alerts with(AlertFact fact) {
        Change change = changeBy(fact);
        if (!lists(fact)) {
            return change == Change.FIRED ? new Alerts(byFingerprint, uncounted + 1, resolvedAt) : this;
        }
        AlertState known = known(fact);
        Instant end = fact.endsAt();
        AlertState next;
        if (end != null) {
            next = known.cleared(end);
        } else {
            next = change == Change.FIRED ? known.begun(fact) : known.repeated(fact.startsAt());
        }
        boolean same = next.equals(byFingerprint.get(fact.fingerprint())) || (end == null && next.times() == 0);
        return same ? this : new Alerts(Ordered.with(byFingerprint, fact.fingerprint(), next), uncounted, resolvedAt);
    }

    /** Marks a person's resolve; with {@code mute}, what still fires is let go until it clears. */
    public Alerts resolved(Instant now, boolean mute) {
        Map<String, AlertState> muted = new LinkedHashMap<>();
        byFingerprint.forEach((key, state) -> muted.put(key, state.mutedIf(mute)));
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
