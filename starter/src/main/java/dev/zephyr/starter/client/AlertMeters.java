package dev.zephyr.starter.client;

import dev.zephyr.alert.AlertBatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Counts what comes in and what it costs. The names are told in docs/operations.md and stay. */
final class AlertMeters {

    private final MeterRegistry registry;
    private final Counter folded;
    private final Counter overloaded;
    private final Counter held;

    AlertMeters(MeterRegistry registry) {
        this.registry = registry;
        this.folded = Counter.builder("zephyr.alerts.folded")
                .description("Deliveries that went to Temporal in the call of another")
                .register(registry);
        this.held = Counter.builder("zephyr.alerts.held")
                .description("Alerts that a silence holds until its end")
                .register(registry);
        this.overloaded = Counter.builder("zephyr.alerts.overloaded")
                .description("Deliveries for which there was no room; their senders repeat them")
                .register(registry);
    }

    /** What waits for Temporal, in bytes. */
    void waiting(IntSupplier bytes) {
        registry.gauge("zephyr.alerts.waiting.bytes", bytes, IntSupplier::getAsInt);
    }

    /** Alerts that Temporal has, or has not. */
    void called(Batch batch, Duration took, boolean handedOver) {
        AlertBatch whole = batch.whole().batch();
        if (handedOver) {
            registry.counter("zephyr.alerts", "source", whole.source(), "route", whole.route())
                    .increment(whole.alerts().size());
            folded.increment(batch.deliveries() - 1.0);
            if (batch.whole().isHeld()) {
                held.increment(whole.alerts().size());
            }
        }
        Timer.builder("zephyr.alerts.calls")
                .description("Calls that brought alerts to Temporal")
                .tag("outcome", handedOver ? "accepted" : "failed")
                .register(registry)
                .record(took);
    }

    void overloaded() {
        overloaded.increment();
    }
}
