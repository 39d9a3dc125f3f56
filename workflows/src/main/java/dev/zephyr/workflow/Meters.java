package dev.zephyr.workflow;

import com.uber.m3.util.Duration;
import dev.zephyr.incident.Action;
import dev.zephyr.incident.Carried;
import dev.zephyr.obligation.Clock;
import dev.zephyr.port.PageKind;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What incidents count of themselves; a replay counts nothing again. Names are told in docs/operations.md and stay. */
final class Meters {

    private Meters() {}

    static void opened(String severity) {
        Workflow.getMetricsScope()
                .tagged(Map.of("severity", severity))
                .counter("zephyr_incidents_opened")
                .inc(1);
    }

    /** What became of a page once all tries are over. */
    static void carried(Carried result) {
        if (result.action() instanceof Action.Ring ring && ring.page().kind() == PageKind.PAGE) {
            Workflow.getMetricsScope()
                    .tagged(Map.of(
                            "outcome",
                            result.done() ? "taken" : "failed",
                            "method",
                            ring.page().recipient().kind()))
                    .counter("zephyr_pages")
                    .inc(1);
        }
    }

    /** How late what is due now is taken up, by the time at which Temporal let the incident wake. */
    static void woken(List<Clock> clocks, Instant now) {
        clocks.stream()
                .map(Clock::due)
                .filter(due -> !due.isAfter(now))
                .min(Instant::compareTo)
                .ifPresent(due -> Workflow.getMetricsScope()
                        .timer("zephyr_clocks_lateness")
                        .record(Duration.ofMillis((double) (now.toEpochMilli() - due.toEpochMilli()))));
    }
}
