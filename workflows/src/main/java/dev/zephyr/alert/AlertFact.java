package dev.zephyr.alert;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source said about one alert at one time, in the source's own clock.
 *
 * @param fingerprint the alert's identity at its source
 * @param startsAt when this firing began
 * @param endsAt when it cleared; null while it fires
 */
public record AlertFact(
        String fingerprint,
        String name,
        String summary,
        Instant startsAt,
        @Nullable Instant endsAt,
        Map<String, String> labels,
        Map<String, String> links) {

    public AlertFact {
        labels = Ordered.copy(labels);
        links = Ordered.copy(links);
    }

    public boolean isFiring() {
        return endsAt == null;
    }
}
