package dev.zephyr.heartbeat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One heartbeat as it stands. It is silent once a beat did not come in time, also the very first one.
 *
 * @param since from when on this plan counts
 * @param lastBeat null before the first
 * @param silentSince when the beat was expected that did not come; null while it beats
 */
public record Heartbeat(
        HeartbeatPlan plan,
        Instant since,
        @Nullable Instant lastBeat,
        @Nullable Instant silentSince) {

    public static Heartbeat expected(HeartbeatPlan plan, Instant now) {
        return new Heartbeat(plan, now, null, null);
    }

    /** A late or repeated one never moves it back. */
    public Heartbeat beat(Instant at) {
        boolean newer = lastBeat == null || at.isAfter(lastBeat);
        return newer ? new Heartbeat(plan, since, at, silentSince) : this;
    }

    /** A changed plan gives its source a whole period from now on. */
    public Heartbeat planned(HeartbeatPlan next, Instant now) {
        return next.equals(plan) ? this : new Heartbeat(next, now, lastBeat, silentSince);
    }

    private Instant expectedAt() {
        Instant from = lastBeat != null && lastBeat.isAfter(since) ? lastBeat : since;
        return from.plus(plan.every());
    }

    /** When its silence is an alert, unless a beat comes. */
    @JsonIgnore
    public Instant due() {
        return expectedAt().plus(plan.grace());
    }

    public boolean isMissedAt(Instant now) {
        return silentSince == null && !due().isAfter(now);
    }

    public Heartbeat silent() {
        return new Heartbeat(plan, since, lastBeat, expectedAt());
    }

    /** It was silent, and has beaten since. */
    @JsonIgnore
    public boolean isBack() {
        return silentSince != null && lastBeat != null && lastBeat.isAfter(silentSince);
    }

    public Heartbeat back() {
        return new Heartbeat(plan, since, lastBeat, null);
    }

    /** {@code beats}, {@code silent}, or {@code expected} before the first one. */
    @JsonIgnore
    public String status() {
        if (silentSince != null) {
            return "silent";
        }
        return lastBeat == null ? "expected" : "beats";
    }
}
