package dev.zephyr.alert;

import dev.zephyr.determinism.Ordered;
import java.nio.charset.StandardCharsets;
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

    /** What a fact takes beside its texts: times, and the names of everything. */
    private static final int FRAME = 160;

    private static final int ENTRY_FRAME = 6;

    public AlertFact {
        labels = Ordered.copy(labels);
        links = Ordered.copy(links);
    }

    public boolean isFiring() {
        return endsAt == null;
    }

    /** The same in other words. */
    public AlertFact saying(String text) {
        return new AlertFact(fingerprint, name, text, startsAt, endsAt, labels, links);
    }

    /** About the bytes that it has on the wire. */
    public int size() {
        return FRAME + size(fingerprint) + size(name) + size(summary) + size(labels) + size(links);
    }

    private static int size(Map<String, String> texts) {
        return texts.entrySet().stream()
                .mapToInt(text -> ENTRY_FRAME + size(text.getKey()) + size(text.getValue()))
                .sum();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
