package dev.zephyr.port;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The reports that are made by the calendar. Wire names. */
public enum ReportKind {
    /** The incident review of the last quarter. */
    QUARTERLY,
    /** The on-call review of the last month, for each team. */
    ON_CALL,
    /** What each team of one policy still owes after its incidents (O-18). */
    ACTION_ITEMS;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
