package dev.zephyr.escalation;

import dev.zephyr.obligation.Condition;
import dev.zephyr.oncall.Target;

/** One target of a level, and when it counts: Z-02 rings other people for a SEV-1 than for a SEV-3. */
public record LevelTarget(Target target, Condition when) {

    public LevelTarget {
        when = when == null ? Condition.ALWAYS : when;
    }
}
