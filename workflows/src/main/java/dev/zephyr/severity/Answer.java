package dev.zephyr.severity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An answer to a question of the decision tree; nobody is made to guess. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
