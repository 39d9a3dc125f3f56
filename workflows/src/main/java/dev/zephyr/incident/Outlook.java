package dev.zephyr.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it is expected to be over: as the team reckons, and as people outside were told (O-27).
 *
 * @param estimated null while nobody knows
 * @param published null while no time is out
 */
public record Outlook(@Nullable Instant estimated, @Nullable Instant published) {

    public static final Outlook UNKNOWN = new Outlook(null, null);

    Outlook estimating(@Nullable Instant eta) {
        return new Outlook(eta, published);
    }

    Outlook publishing(@Nullable Instant eta) {
        return new Outlook(estimated, eta);
    }
}
