package dev.zephyr.starter.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Who calls Temporal next: the lowest rank before all else, and among equals whoever came first. */
final class Turns implements AutoCloseable {

    /** After everything that has a rank. */
    static final int LAST = Integer.MAX_VALUE;

    private static final int AT_ONCE = 8;

    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor callers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new PriorityBlockingQueue<>(), named("alerts"));
    private final ScheduledThreadPoolExecutor pauses = new ScheduledThreadPoolExecutor(1, named("alerts-pauses"));

    /** One call, comparable so that the queue can put it in its place. */
    private record Turn(int rank, long arrival, Runnable call) implements Runnable, Comparable<Turn> {

        private static final Comparator<Turn> ORDER =
                Comparator.comparingInt(Turn::rank).thenComparingLong(Turn::arrival);

        @Override
        public void run() {
            call.run();
        }

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    Turns() {
        callers.allowCoreThreadTimeOut(true);
        // Once it is closed, whoever waits is told in time that nothing came of it.
        callers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        pauses.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    void take(int rank, Runnable call) {
        callers.execute(new Turn(rank, arrivals.getAndIncrement(), call));
    }

    void after(Duration pause, Runnable what) {
        ScheduledFuture<?> unused = pauses.schedule(what, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        pauses.shutdownNow();
        callers.shutdownNow();
    }
}
