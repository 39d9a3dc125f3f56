package dev.zephyr.starter.client;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private volatile double count = Double.NaN;
    private @Nullable Repeat looks;

    Overdue(Gateway gateway, Clock clock, MeterRegistry registry) {
        this.gateway = gateway;
        this.clock = clock;
        Gauge.builder("zephyr.incidents.overdue", this, it -> it.count)
                .description("Incidents whose next deadline is in the past")
                .strongReference(true)
                .register(registry);
    }

    Overdue every(Duration interval) {
        looks = Repeat.every("what is overdue", interval, this::look);
        return this;
    }

    void look() {
        Instant past = clock.instant().minus(LATE).truncatedTo(ChronoUnit.SECONDS);
        try {
            count = gateway.count("WorkflowType = 'Incident' AND ExecutionStatus = 'Running' AND ZephyrNextDeadline < '"
                    + past + "'");
        } catch (RuntimeException e) {
            count = Double.NaN;
        }
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.close();
        }
    }
}
