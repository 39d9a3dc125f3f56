package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Layers that stand in for all of a schedule's own for a while: a fair, the turn of the year. Overrides count on top of it
 * as on top of any other day; of two that overlap the later in the list counts.
 *
 * @param from by the clock on the wall of the schedule's zone
 */
public record TemporarySchedule(String id, LocalDateTime from, LocalDateTime until, List<Layer> layers) {

    public TemporarySchedule {
        layers = Ordered.list(layers);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("temporary schedule " + id + " has to end after " + from);
        }
    }
}
