package dev.zephyr.starter.client;

import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.memory.Newest;
import java.util.Map;

/** Pinned policies, opened: that takes longer than a page may wait, and there are few. Thread-safe. */
final class OpenPolicies {

    private static final int MOST = 50;

    private final Map<String, Policy> policies = Newest.of(MOST);

    synchronized Policy open(PinnedPolicy pin) {
        return policies.computeIfAbsent(pin.digest(), digest -> pin.open());
    }
}
