package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How people are told of an incident of a severity. */
public enum How {
    /** Rings until somebody acknowledges. */
    PAGE,
    /** Tells without ringing. */
    NOTIFY,
    /** Opens a ticket, tells nobody. */
    TICKET;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
