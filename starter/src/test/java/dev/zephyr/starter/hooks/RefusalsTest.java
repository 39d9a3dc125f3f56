package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.web.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    private static final Problem TOO_LARGE = Problem.of(413, "too-large", "the body is too large");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Refusals refusals = new Refusals(meters, clock);

    @Test
    void countsEveryRefusalByRouteAndReason() {
        refusals.note("prometheus", TOO_LARGE);
        refusals.note("prometheus", TOO_LARGE);
        refusals.note("grafana", TOO_LARGE);

        assertThat(counted("prometheus")).isEqualTo(2);
        assertThat(counted("grafana")).isEqualTo(1);
    }

    @Test
    void saysInTheLogOnceAMinuteThatADeliveryIsLost(CapturedOutput output) {
        refusals.note("often", TOO_LARGE);
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(59)));
        refusals.note("often", TOO_LARGE);
        assertThat(lines(output)).isEqualTo(1);

        refusals.note("often", Problem.of(400, "not-json", "the body is not JSON"));
        assertThat(lines(output)).isEqualTo(2);

        now.updateAndGet(it -> it.plus(Duration.ofSeconds(1)));
        refusals.note("often", TOO_LARGE);
        assertThat(lines(output)).isEqualTo(3);
    }

    private double counted(String route) {
        return meters.counter("zephyr.deliveries.refused", "route", route, "problem", "too-large")
                .count();
    }

    private static long lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("by route often"))
                .count();
    }
}
