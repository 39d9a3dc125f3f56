package dev.zephyr.starter.slack;

import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.TemporalAway;
import dev.zephyr.starter.web.Problem;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack hangs up after three seconds: what takes longer is answered with a word at once, and told when it is done. */
final class Promptly implements AutoCloseable {

    static final String LATER = "Zephyr is at it; the answer follows here.";

    private static final Logger LOG = LoggerFactory.getLogger(Promptly.class);
    private static final int THREADS = 8;
    private static final int WAITING = 100;
    private static final String BUSY =
            "Zephyr is too busy to answer Slack; use the command line, or try again in a moment";
    private static final String BROKEN = "something is wrong in Zephyr itself, its log says what; use the command line";

    private final Duration patience;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "slack");
                thread.setDaemon(true);
                return thread;
            });

    Promptly(Duration patience) {
        this.patience = patience;
    }

    /** Something that answers in words. */
    @FunctionalInterface
    interface Work {
        String run() throws NotDone;
    }

    /**
     * How it came out.
     *
     * @param done false when it was refused, and {@code text} says why
     */
    record Outcome(boolean done, String text) {}

    /** The outcome when it is there in time; else a word that it comes, and {@code later} gets it. */
    Outcome now(Work work, Consumer<Outcome> later) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        boolean begun = begin(() -> {
            Outcome outcome = outcome(work);
            boolean inTime = answer.complete(outcome);
            if (!inTime) {
                later.accept(outcome);
            }
        });
        return begun ? within(answer) : new Outcome(false, BUSY);
    }

    /** Whoever completes it first decides whether the outcome is the answer or follows it. */
    private Outcome within(CompletableFuture<Outcome> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Outcome word = new Outcome(true, LATER);
            return answer.complete(word) ? word : answer.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome never fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, BUSY);
        }
    }

    /** Without waiting at all. */
    void soon(Work work, Consumer<Outcome> later) {
        boolean begun = begin(() -> later.accept(outcome(work)));
        if (!begun) {
            later.accept(new Outcome(false, BUSY));
        }
    }

    private boolean begin(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static Outcome outcome(Work work) {
        try {
            return new Outcome(true, work.run());
        } catch (NotDone | CommandRefused | AmbiguousId | TemporalAway | Problem.Failure e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("a command from Slack failed", e);
            return new Outcome(false, BROKEN);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
