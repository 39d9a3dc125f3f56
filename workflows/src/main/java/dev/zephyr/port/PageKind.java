package dev.zephyr.port;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message to a person wants of them. */
public enum PageKind {
    /** Rings: somebody has to acknowledge. */
    PAGE,
    /** Tells without ringing. */
    NOTICE,
    /** Somebody else answered: join them, no need to acknowledge. */
    JOIN,
    /** It is over, or somebody else's. */
    STAND_DOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
