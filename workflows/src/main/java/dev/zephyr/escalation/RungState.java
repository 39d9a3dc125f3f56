package dev.zephyr.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where one called person stands. */
public enum RungState {
    RINGING,
    /** Answered this call. */
    ACKNOWLEDGED,
    /** Somebody else answered first; asked to join. */
    JOINED,
    DECLINED,
    /** Every contact method failed. */
    UNREACHABLE,
    /** It is over, or no longer theirs. */
    STOOD_DOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
