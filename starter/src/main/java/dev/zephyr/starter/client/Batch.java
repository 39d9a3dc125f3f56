package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one key that go to Temporal in one call, from as many requests as arrived meanwhile. Guarded by its
 * {@link Folding}; the outcome is written before the key's turn is passed on.
 */
final class Batch {

    /** A signal is one event of the incident's history: bounded in number and in size. */
    static final int MOST_FACTS = 200;

    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Offer first;
    private final List<AlertFact> facts = new ArrayList<>();
    private int omitted;
    private int characters;
    private @Nullable Offer opening;
    private @Nullable Outcome outcome;

    /** What came of it. */
    record Outcome(@Nullable RuntimeException failure, boolean accepted) {}

    Batch(Offer first) {
        this.first = first;
    }

    /** Takes a fact if it is of the same kind and there is room. */
    boolean take(Offer offer, AlertFact fact) {
        int size = size(fact);
        boolean room = facts.size() < MOST_FACTS && (facts.isEmpty() || characters + size <= MOST_CHARACTERS);
        if (!room || !isLike(offer)) {
            return false;
        }
        facts.add(fact);
        characters += size;
        omitted = Math.max(omitted, offer.batch().omitted());
        if (opening == null && fact.isFiring()) {
            opening = offer;
        }
        return true;
    }

    private boolean isLike(Offer offer) {
        AlertBatch one = first.batch();
        AlertBatch other = offer.batch();
        return one.source().equals(other.source())
                && one.route().equals(other.route())
                && one.resolves() == other.resolves();
    }

    /** The offer whose opening counts, with the alerts of all. */
    Offer whole() {
        Offer opens = opening == null ? first : opening;
        AlertBatch batch = first.batch();
        return new Offer(
                opens.opening(),
                opens.policy(),
                opens.scale(),
                new AlertBatch(batch.source(), batch.route(), facts, omitted, batch.resolves()));
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    void done(Outcome what) {
        outcome = what;
    }

    private static int size(AlertFact fact) {
        return fact.fingerprint().length()
                + fact.name().length()
                + fact.summary().length()
                + size(fact.labels())
                + size(fact.links());
    }

    private static int size(Map<String, String> texts) {
        return texts.entrySet().stream()
                .mapToInt(text -> text.getKey().length() + text.getValue().length())
                .sum();
    }
}
