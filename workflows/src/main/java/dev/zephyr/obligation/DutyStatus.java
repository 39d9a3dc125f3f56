package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a duty stands. */
public enum DutyStatus {
    OWED,
    MET,
    /** Its time came unmet and its steps happened; nothing more follows. */
    PASSED,
    /** It stopped applying; the record says why. */
    DROPPED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
