package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertFact;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings alerts to Temporal, one call in flight per key. What arrives while it runs, or while the key rests after it, is
 * folded into the next one, and whoever brought it is told when that one is accepted. Nobody's thread waits meanwhile.
 *
 * <p>What may open an incident goes first, the worst severity before all; all others take turns, a call each, so that a
 * storm of one key stands before nobody else. A key rests ten times as long as its call took, up to 3 s: the busier Temporal is, the more is folded.
 * An idle key's alert waits for nothing.
 */
final class Folding implements AutoCloseable {

    private static final int REST_FACTOR = 10;
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private final Predicate<Offer> deliver;
    private final Predicate<String> isOpen;
    private final ToIntFunction<Offer> rank;
    private final Duration patience;
    private final Room room;
    private final AlertMeters meters;
    private final Turns turns = new Turns();
    /** Those that call, wait or rest; guards itself, the lines and the room. */
    private final Map<String, Line> lines = new HashMap<>();

    /** What waits of one key. */
    private static final class Line {
        private final String code;
        private final Deque<Batch> waiting = new ArrayDeque<>();

        private Line(String code) {
            this.code = code;
        }

        private int size() {
            return waiting.stream().mapToInt(Batch::size).sum();
        }
    }

    /**
     * Folds calls.
     *
     * @param deliver does the call; its answer is handed back
     * @param isOpen whether a key probably has an open incident: then it does not go first
     * @param rank of what may open one: 0 for the worst severity
     * @param patience how long whoever brought alerts waits for an answer
     */
    Folding(
            Predicate<Offer> deliver,
            Predicate<String> isOpen,
            ToIntFunction<Offer> rank,
            Duration patience,
            Room room,
            AlertMeters meters) {
        this.deliver = deliver;
        this.isOpen = isOpen;
        this.rank = rank;
        this.patience = patience;
        this.room = room;
        this.meters = meters;
        meters.waiting(this::waiting);
    }

    private int waiting() {
        synchronized (lines) {
            return room.taken();
        }
    }

    /**
     * Completes when all of the offer was accepted: true when any of it was wanted; with {@link TemporalAway} when it was
     * not in time.
     *
     * @throws Overloaded when too much waits already; then nothing of it was taken
     */
    CompletableFuture<Boolean> offer(Offer offer) {
        if (offer.batch().alerts().isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        List<CompletableFuture<Boolean>> calls =
                join(offer).stream().map(Batch::accepted).toList();
        return CompletableFuture.allOf(calls.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> calls.stream().anyMatch(CompletableFuture::join))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException
                                ? new TemporalAway("could not hand over the alerts in time", failure)
                                : failure));
    }

    private Set<Batch> join(Offer offer) {
        int size = offer.batch().alerts().stream().mapToInt(AlertFact::size).sum();
        int place = rank.applyAsInt(offer);
        synchronized (lines) {
            Line line = lines.get(offer.line());
            try {
                room.take(size, line == null ? 0 : line.size());
            } catch (Overloaded overloaded) {
                meters.overloaded();
                throw overloaded;
            }
            if (line == null) {
                line = new Line(offer.line());
                lines.put(offer.line(), line);
                Set<Batch> joined = join(line, offer, place);
                takeTurn(line);
                return joined;
            }
            return join(line, offer, place);
        }
    }

    private static Set<Batch> join(Line line, Offer offer, int place) {
        Set<Batch> joined = new LinkedHashSet<>();
        for (AlertFact fact : offer.batch().alerts()) {
            Batch last = line.waiting.peekLast();
            if (last == null || !last.take(offer, fact, place)) {
                last = new Batch(offer);
                last.take(offer, fact, place);
                line.waiting.add(last);
            }
            joined.add(last);
        }
        joined.forEach(Batch::joined);
        return joined;
    }

    private void takeTurn(Line line) {
        int place = line.waiting.stream().mapToInt(Batch::rank).min().orElse(Turns.LAST);
        turns.take(isOpen.test(line.code) ? Turns.LAST : place, () -> call(line));
    }

    private void call(Line line) {
        Batch batch;
        synchronized (lines) {
            batch = line.waiting.remove();
            room.leave(batch.size());
        }
        long began = System.nanoTime();
        boolean wanted = false;
        @Nullable Throwable failure = null;
        try {
            wanted = deliver.test(batch.whole());
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        meters.called(batch, took, failure == null);
        if (failure == null) {
            batch.accepted().complete(wanted);
        } else {
            batch.accepted().completeExceptionally(failure);
        }
        rest(line, took);
    }

    /** A batch that is full does not wait: there is nothing to be folded into it. */
    private void rest(Line line, Duration called) {
        synchronized (lines) {
            if (line.waiting.size() > 1) {
                takeTurn(line);
                return;
            }
        }
        Duration rest = called.multipliedBy(REST_FACTOR);
        turns.after(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST, () -> wake(line));
    }

    private void wake(Line line) {
        synchronized (lines) {
            if (line.waiting.isEmpty()) {
                lines.remove(line.code);
            } else {
                takeTurn(line);
            }
        }
    }

    @Override
    public void close() {
        turns.close();
    }
}
