package dev.zephyr.incident;

import dev.zephyr.obligation.Reckoning;
import dev.zephyr.policy.Policy;

/**
 * What an incident is judged by: its pinned policy and how time is reckoned for it.
 *
 * @param rules number of the decision rules in this code; a changed decision branches on it, so that old incidents replay
 */
public record Rules(Policy policy, Reckoning reckoning, int rules) {

    /** The rules of this build. */
    public static final int CURRENT = 2;
}
