package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one key that go to Temporal in one call, from as many requests as arrived meanwhile. Guarded by its
 * {@link Folding}.
 */
final class Batch {

    /** A signal is one event of the incident's history: bounded in number and in size. */
    static final int MOST_FACTS = 200;

    /** With the policy beside it in a start, below the 256 KiB from which on a server warns. */
    private static final int MOST_BYTES = 128 * 1024;

    private final Offer first;
    private final List<AlertFact> facts = new ArrayList<>();
    private final CompletableFuture<Boolean> accepted = new CompletableFuture<>();
    private int deliveries;
    private int omitted;
    private int size;
    private @Nullable Offer opening;
    private int rank = Turns.LAST;

    Batch(Offer first) {
        this.first = first;
    }

    /**
     * Takes a fact if it is of the same kind and there is room.
     *
     * @param place that the offer has among those that open an incident
     */
    boolean take(Offer offer, AlertFact fact, int place) {
        int more = fact.size();
        boolean room = facts.size() < MOST_FACTS && (facts.isEmpty() || size + more <= MOST_BYTES);
        if (!room || !isLike(offer)) {
            return false;
        }
        facts.add(fact);
        size += more;
        omitted = Math.max(omitted, offer.batch().omitted());
        if (fact.isFiring()) {
            rank = Math.min(rank, place);
            opening = opening == null ? offer : opening;
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
                new AlertBatch(batch.source(), batch.route(), facts, omitted, batch.resolves()),
                first.silence());
    }

    /** True when any of it was wanted; completes when Temporal has it, or when it could not be handed over. */
    CompletableFuture<Boolean> accepted() {
        return accepted;
    }

    void joined() {
        deliveries++;
    }

    /** Of how many offers it has alerts. */
    int deliveries() {
        return deliveries;
    }

    /** Its place among those that call: what is held, or clears only, opens nothing and is last. */
    int rank() {
        return first.isHeld() ? Turns.LAST : rank;
    }

    /** About the bytes that it has on the wire. */
    int size() {
        return size;
    }
}
