package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.alert.AlertFact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One alert as a reader finds it, piece by piece. What a source does not say is filled in, what is too long is cut, and the
 * first that is said of a label or a link counts.
 */
final class Sketch {

    private static final int MOST_LINKS = 20;

    private final Instant received;
    private final String key;
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private @Nullable String fingerprint;
    private String name = "";
    private String summary = "";
    private @Nullable Instant since;
    private @Nullable Instant end;
    private boolean cleared;

    /** @param key what makes it the same alert at its source, in every state */
    Sketch(Received received, String key) {
        this.received = received.at();
        this.key = key;
    }

    /** The source's own identity instead of one made of the key. */
    Sketch fingerprint(String given) {
        fingerprint = given.isBlank() ? null : given;
        return this;
    }

    Sketch name(String... candidates) {
        name = Texts.first(candidates);
        return this;
    }

    Sketch summary(String... candidates) {
        summary = Texts.first(candidates);
        return this;
    }

    Sketch since(Optional<Instant> start) {
        since = start.orElse(null);
        return this;
    }

    /** Marks it as over. */
    Sketch cleared(Optional<Instant> at) {
        cleared = true;
        end = at.orElse(null);
        return this;
    }

    Sketch label(String label, String value) {
        if (!value.isBlank()) {
            labels.putIfAbsent(Texts.capped(label, Texts.LONGEST_NAME), Texts.capped(value, Texts.LONGEST_VALUE));
        }
        return this;
    }

    Sketch labels(Map<String, String> more) {
        more.forEach(this::label);
        return this;
    }

    /** Only what a browser may open. */
    Sketch link(String title, String address) {
        Texts.link(address).ifPresent(link -> links.putIfAbsent(Texts.capped(title, Texts.LONGEST_NAME), link));
        return this;
    }

    /** By their titles; one address alone leads to the source. */
    Sketch links(JsonNode given) {
        given.properties().stream()
                .limit(MOST_LINKS)
                .forEach(link -> link(link.getKey(), link.getValue().asText()));
        return given.isTextual() ? link("source", given.asText()) : this;
    }

    Delivery.Alert in(String groupKey) {
        return new Delivery.Alert(groupKey, fact());
    }

    /** In a group of its own. */
    Delivery.Alert alone() {
        return in(key);
    }

    private AlertFact fact() {
        Instant ended = end == null ? received : end;
        Instant unsaid = cleared ? ended : received;
        Instant started = since == null ? unsaid : since;
        return new AlertFact(
                fingerprint == null ? Texts.digest(key) : Texts.capped(fingerprint, Texts.LONGEST_NAME),
                Texts.capped(Texts.first(name, key, "alert"), Texts.LONGEST_NAME),
                Texts.capped(summary, Texts.LONGEST_SUMMARY),
                started,
                cleared ? later(started, ended) : null,
                labels,
                links);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
