package dev.zephyr.port;

import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.shift.ShiftNotice;
import dev.zephyr.shift.ShiftPlan;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;

/**
 * What a schedule asks of the world that knows zones, people and open incidents. Both questions change nothing and may be
 * asked again; nothing that is missing makes them fail, it is said in the answer.
 */
@ActivityInterface(namePrefix = "shifts-")
public interface ShiftDesk {

    /** The coming weeks of a schedule from an instant on, with these overrides on top of its files. */
    ShiftPlan plan(String schedule, List<ShiftOverride> overrides, Instant from);

    /**
     * The messages that a notice comes to, one for each person it is for. Keys are
     * {@code schedule/ID/notice/person/method}.
     */
    List<Letter> letters(String schedule, ShiftNotice notice);
}
