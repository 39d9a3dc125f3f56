package dev.zephyr.shift;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.ShiftOverride;
import java.util.List;

/** What a command came to, in words, and the overrides as they are now. */
public record ScheduleAnswer(String text, List<ShiftOverride> overrides) {

    public ScheduleAnswer {
        overrides = Ordered.list(overrides);
    }
}
