package dev.zephyr.shift;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.List;

/**
 * The coming weeks of one schedule, worked out where the zones are known.
 *
 * @param lookAgain when it wants to be worked out anew although nothing changed
 */
public record ShiftPlan(
        Instant lookAgain, List<ShiftChange> changes, List<ComingShift> shifts, ShiftQuestion question) {

    public ShiftPlan {
        changes = Ordered.list(changes);
        shifts = Ordered.list(shifts);
    }
}
