package dev.zephyr.workflow;

import dev.zephyr.obligation.Clock;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One durable timer per clock, named after it, so that the Temporal UI shows what the incident waits for. Armed by
 * difference: a clock that did not move keeps its timer, a moot one is cancelled. One that is due this instant is left to
 * fire: the server may have fired it already, and refuses to cancel what has fired.
 */
final class NamedTimers {

    private static final Duration GRAIN = Duration.ofMillis(1);

    private final List<Armed> armed = new ArrayList<>();

    void arm(List<Clock> clocks, Instant now) {
        for (Armed timer : List.copyOf(armed)) {
            boolean dueNow = !timer.clock().due().isAfter(now);
            if (!dueNow && !clocks.contains(timer.clock())) {
                timer.scope().cancel();
            }
            if (dueNow || !clocks.contains(timer.clock())) {
                armed.remove(timer);
            }
        }
        List<Clock> running = armed.stream().map(Armed::clock).toList();
        clocks.stream().filter(clock -> !running.contains(clock)).forEach(clock -> armed.add(start(clock, now)));
    }

    boolean isAnyDue() {
        return armed.stream().anyMatch(timer -> timer.promise().isCompleted());
    }

    private static Armed start(Clock clock, Instant now) {
        TimerOptions options =
                TimerOptions.newBuilder().setSummary(clock.name()).build();
        List<Promise<Void>> timer = new ArrayList<>();
        CancellationScope scope =
                Workflow.newCancellationScope(() -> timer.add(Workflow.newTimer(delay(clock.due(), now), options)));
        scope.run();
        return new Armed(clock, scope, timer.get(0));
    }

    /** Never shorter than what is left: an early wake-up would find nothing due. */
    private static Duration delay(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        Duration whole = Duration.ofMillis(left.toMillis());
        Duration rounded = whole.compareTo(left) < 0 ? whole.plus(GRAIN) : whole;
        return rounded.isNegative() ? Duration.ZERO : rounded;
    }

    private record Armed(Clock clock, CancellationScope scope, Promise<Void> promise) {}
}
