package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertFact;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * One call in flight per key. What arrives while it runs is folded into the next one, and whoever brought it is answered
 * when that one is accepted; while nothing is in flight there is no wait. The callers' own threads do the work.
 */
final class Folding {

    private final Predicate<Offer> deliver;
    private final Duration patience;
    private final Map<String, Line> lines = new HashMap<>();

    /** The calls of one key: who is at it, and what waits. */
    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Deque<Batch> waiting = new ArrayDeque<>();
        private int users;
    }

    /**
     * Folds calls.
     *
     * @param deliver does the call; its answer is handed back
     * @param patience how long a caller waits for the calls before its own
     */
    Folding(Predicate<Offer> deliver, Duration patience) {
        this.deliver = deliver;
        this.patience = patience;
    }

    /** Returns when all of the offer was accepted: true when any of it was wanted. */
    boolean offer(Offer offer) {
        Line line = enter(offer.code());
        try {
            boolean accepted = false;
            for (Batch batch : join(line, offer)) {
                accepted |= await(line, batch);
            }
            return accepted;
        } finally {
            leave(offer.code(), line);
        }
    }

    private Line enter(String code) {
        synchronized (lines) {
            Line line = lines.computeIfAbsent(code, key -> new Line());
            line.users++;
            return line;
        }
    }

    private void leave(String code, Line line) {
        synchronized (lines) {
            line.users--;
            if (line.users == 0) {
                lines.remove(code);
            }
        }
    }

    private Set<Batch> join(Line line, Offer offer) {
        Set<Batch> joined = new LinkedHashSet<>();
        synchronized (lines) {
            for (AlertFact fact : offer.batch().alerts()) {
                Batch last = line.waiting.peekLast();
                if (last == null || !last.take(offer, fact)) {
                    last = new Batch(offer);
                    last.take(offer, fact);
                    line.waiting.add(last);
                }
                joined.add(last);
            }
        }
        return joined;
    }

    private boolean await(Line line, Batch batch) {
        if (!hasTurn(line)) {
            throw new TemporalAway("could not hand over the alerts", null);
        }
        try {
            if (batch.outcome() == null) {
                close(line, batch);
                batch.done(outcome(batch));
            }
            Batch.Outcome outcome = batch.outcome();
            if (outcome != null && outcome.failure() != null) {
                throw outcome.failure();
            }
            return outcome != null && outcome.accepted();
        } finally {
            line.turn.unlock();
        }
    }

    private boolean hasTurn(Line line) {
        try {
            return line.turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From here on nothing joins it. */
    private void close(Line line, Batch batch) {
        synchronized (lines) {
            line.waiting.remove(batch);
        }
    }

    private Batch.Outcome outcome(Batch batch) {
        try {
            return new Batch.Outcome(null, deliver.test(batch.whole()));
        } catch (RuntimeException e) {
            return new Batch.Outcome(e, false);
        }
    }
}
