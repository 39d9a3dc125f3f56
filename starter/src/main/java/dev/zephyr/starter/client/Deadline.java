package dev.zephyr.starter.client;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends calls to Temporal in time: its library would try for a minute, and senders give up long before. */
final class Deadline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

    /** How long Temporal waits for the worker that has a workflow in its cache, before it turns to another (decision 21). */
    private static final Duration KILLED_WORKER = Duration.ofSeconds(5);

    private final Duration patience;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "temporal-deadline");
        thread.setDaemon(true);
        return thread;
    });

    Deadline(Duration patience) {
        this.patience = patience;
    }

    /**
     * Calls what the server answers by itself.
     *
     * @param failed what it means when it fails: "could not …"
     * @throws TemporalAway when there is no answer in time, or none that tells anything
     */
    <T> T call(String failed, Supplier<T> call) {
        return within(patience, failed, call);
    }

    /** As {@link #call}, of what a worker answers: long enough that another one can, when the one that was asked was killed. */
    <T> T ask(String failed, Supplier<T> question) {
        return within(patience.plus(KILLED_WORKER), failed, question);
    }

    private <T> T within(Duration limit, String failed, Supplier<T> call) {
        Context.CancellableContext context =
                Context.current().withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS, timer);
        Context before = context.attach();
        try {
            return call.get();
        } catch (WorkflowException | StatusRuntimeException e) {
            LOG.warn("{}: {}", failed, reason(e));
            throw new TemporalAway(failed, e);
        } finally {
            context.detach(before);
            context.cancel(null);
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
