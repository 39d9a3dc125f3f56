package dev.zephyr.port;

import dev.zephyr.heartbeat.HeartbeatPlan;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;

/**
 * Turns the silence of a heartbeat into an alert, by the way that all alerts take, and its next beat into the alert's
 * clear. Both are harmless when repeated.
 */
@ActivityInterface(namePrefix = "heartbeat-")
public interface HeartbeatAlarm {

    /**
     * No beat came in time.
     *
     * @param since when it was expected
     */
    void silent(HeartbeatPlan plan, Instant since);

    void back(HeartbeatPlan plan, Instant since, Instant at);
}
