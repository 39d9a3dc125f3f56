package dev.zephyr.starter.client;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own. What it throws is logged and ends nothing. */
final class Repeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeat.class);

    private final ScheduledThreadPoolExecutor timer;
    private final Future<?> rounds;

    private Repeat(String name, Duration first, Duration interval, Runnable work) {
        timer = new ScheduledThreadPoolExecutor(1, round -> {
            Thread thread = new Thread(round, name);
            thread.setDaemon(true);
            return thread;
        });
        rounds = timer.scheduleWithFixedDelay(
                () -> safely(name, work), first.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins now. */
    static Repeat atOnce(String name, Duration interval, Runnable work) {
        return new Repeat(name, Duration.ZERO, interval, work);
    }

    /** Begins when the interval has passed once. */
    static Repeat every(String name, Duration interval, Runnable work) {
        return new Repeat(name, interval, interval, work);
    }

    /** Thrown on, it would end the timer. */
    static void safely(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("could not look after {}, tried again in a moment: {}", name, e.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.cancel(true);
        timer.shutdownNow();
    }
}
