package dev.zephyr.starter.client;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents wait for something that should have happened already: it should be none, whatever the load. Not known
 * ({@code NaN}) while Temporal does not answer.
 */
final class Overdue implements AutoCloseable {

    /** The server's list is some moments late. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Gateway gateway;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "overdue");
        thread.setDaemon(true);
        return thread;
    });

    private volatile double count = Double.NaN;
    private @Nullable ScheduledFuture<?> looks;

    Overdue(Gateway gateway, Clock clock, MeterRegistry registry) {
        this.gateway = gateway;
        this.clock = clock;
        Gauge.builder("zephyr.incidents.overdue", this, it -> it.count)
                .description("Incidents whose next deadline is in the past")
                .strongReference(true)
                .register(registry);
    }

    Overdue every(Duration interval) {
        long millis = interval.toMillis();
        looks = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        return this;
    }

    void look() {
        Instant past = clock.instant().minus(LATE).truncatedTo(ChronoUnit.SECONDS);
        try {
            count = gateway.count("WorkflowType = 'Incident' AND ExecutionStatus = 'Running' AND ZephyrNextDeadline < '"
                    + past + "'");
        } catch (RuntimeException e) {
            // Thrown on, it would end the schedule.
            count = Double.NaN;
        }
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        timer.shutdownNow();
    }
}
