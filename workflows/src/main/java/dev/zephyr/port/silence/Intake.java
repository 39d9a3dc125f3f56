package dev.zephyr.port.silence;

import dev.zephyr.silence.HeldAlerts;
import io.temporal.activity.ActivityInterface;

/** Hands on alerts that were held, by the way that all alerts take. Harmless when repeated. */
@ActivityInterface(namePrefix = "intake-")
public interface Intake {

    /**
     * Opens their incident, or joins them to the one that is open.
     *
     * @param silence whose end it is: it holds them no more
     */
    void handOn(String silence, HeldAlerts alerts);
}
