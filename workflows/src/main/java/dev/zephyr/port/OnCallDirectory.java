package dev.zephyr.port;

import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;

/**
 * Who is on call, and what the catalogue says today. Called as a local activity over a copy in memory: nothing remote
 * stands before a page. It never fails for bad data: what can not be found is told in the answer.
 */
@ActivityInterface(namePrefix = "directory-")
public interface OnCallDirectory {

    Found find(LookUp lookUp);

    /** The policy of that name as it is now, for a new incident that begins without a starter. */
    PinnedPolicy pin(String policy);

    /** The coming working windows of a pinned policy's calendar; always-open when it has none. */
    WorkingWindows windows(PinnedPolicy policy, Instant from);
}
