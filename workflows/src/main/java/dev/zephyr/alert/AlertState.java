package dev.zephyr.alert;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one fingerprint. It fires while its latest start is later than its latest clear, in whatever order the
 * two were told.
 *
 * @param openSince the start of the firing that is open; null when none is
 * @param clearedAt the latest clear
 * @param muted true when the commander let the incident end though it still fires
 * @param latestStart the latest start that was told; null before any was, and from older writers
 * @param times how often it began to fire
 */
public record AlertState(
        String name,
        String summary,
        @Nullable Instant openSince,
        @Nullable Instant clearedAt,
        boolean muted,
        @Nullable Instant latestStart,
        int times) {

    /** Up to 500 of them are carried from run to run. */
    private static final int LONGEST_SUMMARY = 200;

    public AlertState {
        summary = summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    static AlertState unheardOf(AlertFact fact) {
        return new AlertState(fact.name(), fact.summary(), null, null, false, null, 0);
    }

    public boolean isFiring() {
        return openSince != null;
    }

    /** Equal and overlapping firings are repeats, and one that began before the latest clear is over already. */
    boolean isBegunBy(Instant start) {
        boolean afterClear = clearedAt == null || start.isAfter(clearedAt);
        boolean unmutes = muted && start.isAfter(latest());
        return afterClear && (openSince == null || unmutes);
    }

    boolean isEndedBy(Instant end) {
        return openSince != null && !end.isBefore(latest());
    }

    AlertState begun(AlertFact fact) {
        return new AlertState(
                fact.name(), fact.summary(), fact.startsAt(), clearedAt, false, fact.startsAt(), times + 1);
    }

    /** The same firing again, or the next one before the clear between them was told. */
    AlertState repeated(Instant start) {
        boolean newer = openSince != null && start.isAfter(latest());
        return newer ? new AlertState(name, summary, openSince, clearedAt, muted, start, times) : this;
    }

    /** A clear that is late ends an earlier firing, and not the one that is open. */
    AlertState cleared(Instant end) {
        Instant clear = clearedAt == null || end.isAfter(clearedAt) ? end : clearedAt;
        if (openSince == null || isEndedBy(end)) {
            return new AlertState(name, summary, null, clear, false, latestStart, times);
        }
        Instant since = clear.isBefore(openSince) ? openSince : latest();
        return new AlertState(name, summary, since, clear, muted, latestStart, times);
    }

    AlertState mutedIf(boolean mute) {
        return mute && isFiring()
                ? new AlertState(name, summary, openSince, clearedAt, true, latestStart, times)
                : this;
    }

    private Instant latest() {
        return latestStart == null ? Objects.requireNonNull(openSince) : latestStart;
    }
}
