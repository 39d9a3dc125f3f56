package dev.zephyr.incident;

import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Utc;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expected ends: nothing over-promised, and no promise left standing after its time (O-27). */
final class Forecast {

    /** The field of a message that says when it is expected to be over. */
    static final String ETA = "eta";

    private Forecast() {}

    /** The team's own estimate, or that nobody knows any more. */
    static void estimate(Turn turn, @Nullable Instant eta) {
        refusePast(turn, eta);
        boolean changed = !Objects.equals(eta, turn.outlook().estimated());
        turn.outlook(turn.outlook().estimating(eta));
        Instant published = turn.outlook().published();
        if (changed && published != null) {
            overPromised(turn, published).ifPresent(turn::hint);
        }
    }

    static void refusePast(Turn turn, @Nullable Instant eta) {
        if (eta != null && !eta.isAfter(turn.now())) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    "an expected end lies ahead, " + Utc.spell(eta) + " is past; leave it out where it is unknown");
        }
    }

    /** What can still be promised: an estimate whose time has passed is none. */
    static @Nullable Instant current(Turn turn) {
        Instant eta = turn.outlook().estimated();
        return eta == null || !eta.isAfter(turn.now()) ? null : eta;
    }

    /** Whether a message into a channel tells people outside when it is expected to be over. */
    static boolean isPublic(Turn turn, String channel, String message) {
        Channel place = turn.policy().channels().get(channel);
        return place != null
                && place.external()
                && Voice.kind(turn, message).placeholders().contains(ETA);
    }

    /** People outside were told a time, or that it is unknown; each change is kept. */
    static void published(Turn turn, String channel, @Nullable Instant eta) {
        if (Objects.equals(eta, turn.outlook().published())) {
            return;
        }
        turn.outlook(turn.outlook().publishing(eta));
        String time = eta == null ? "unknown" : Utc.spell(eta);
        turn.record(
                EntryKind.EXPECTED_BY,
                TimelineEntry.SYSTEM,
                "published: " + time,
                Map.of("said", "published", "channel", channel, ETA, time));
    }

    /** What is said of a published time that the team does not believe in. */
    static Optional<String> overPromised(Turn turn, @Nullable Instant published) {
        Instant estimated = turn.outlook().estimated();
        return published != null && estimated != null && published.isBefore(estimated)
                ? Optional.of("people outside are promised " + Utc.spell(published)
                        + ", the team reckons with " + Utc.spell(estimated)
                        + "; a later time, or none, keeps the promise")
                : Optional.empty();
    }
}
