package dev.zephyr.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.regex.Pattern;

/** {@code <code>-<opened>}: the code of the correlation key, and the opening's second in base 36. Unique without a store. */
public record IncidentId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{12}-[0-9a-z]{1,13}");
    private static final int BASE = 36;

    @JsonCreator
    public IncidentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is not an incident id");
        }
    }

    /** The id of a run that starts now; always above that of its predecessor, even within one second. */
    public static IncidentId of(String code, Instant opened, long above) {
        long second = Math.max(opened.getEpochSecond(), above + 1);
        return new IncidentId(code + "-" + Long.toString(second, BASE));
    }

    public String code() {
        return value.substring(0, value.indexOf('-'));
    }

    public long opened() {
        return Long.parseLong(value.substring(value.indexOf('-') + 1), BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
