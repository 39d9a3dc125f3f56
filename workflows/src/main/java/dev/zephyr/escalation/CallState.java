package dev.zephyr.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the call of a level stands. */
public enum CallState {
    /** Its people are being looked up. */
    SEARCHING,
    RINGING,
    ANSWERED,
    /** Nobody answered in time; the next level was called, its people stay called. */
    PASSED,
    /** The incident ended or was handed over. */
    ENDED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
