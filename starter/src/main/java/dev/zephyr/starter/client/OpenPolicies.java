package dev.zephyr.starter.client;

import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pinned policies, opened: that takes longer than a page may wait, and there are few. Thread-safe. */
final class OpenPolicies {

    private static final int MOST = 50;

    private final Map<String, Policy> policies = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > MOST;
        }
    };

    synchronized Policy open(PinnedPolicy pin) {
        return policies.computeIfAbsent(pin.digest(), digest -> pin.open());
    }

    /** 0 for the worst; what nobody has assessed yet stands just below it, as it does when it rings. */
    int rank(PinnedPolicy pin, Severity severity) {
        return severity.isKnown() ? open(pin).severities().rank(severity) : 1;
    }
}
