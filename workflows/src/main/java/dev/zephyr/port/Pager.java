package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/**
 * Reaches people. It is the fast path: nothing else waits before it.
 *
 * <p>Retried quickly while the failure may pass and the method's wait has not run out; a failure of type {@link
 * FailureTypes#UNREACHABLE} is final and the next contact method is tried at once. A repeat with the same key must be
 * harmless where the receiver allows it.
 */
@ActivityInterface(namePrefix = "pager-")
public interface Pager {

    Receipt ring(Page page);
}
