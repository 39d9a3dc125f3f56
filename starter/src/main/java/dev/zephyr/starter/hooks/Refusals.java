package dev.zephyr.starter.hooks;

import dev.zephyr.starter.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes seen what is refused for good: no sender repeats a delivery after a 4xx. Each is counted, and the log says so once a
 * minute for each route and reason.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    Refusals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** @param route one of the catalogue's, or a word that stands for all others */
    void note(String route, Problem problem) {
        meters.counter("zephyr.deliveries.refused", "route", route, "problem", problem.name())
                .increment();
        if (isNews(route + "/" + problem.name(), clock.instant())) {
            LOG.warn("a delivery by route {} is lost, because no sender repeats it: {}", route, problem.detail());
        }
    }

    private boolean isNews(String what, Instant now) {
        return said.merge(what, now, (last, next) -> next.isBefore(last.plus(QUIET)) ? last : next)
                .equals(now);
    }
}
