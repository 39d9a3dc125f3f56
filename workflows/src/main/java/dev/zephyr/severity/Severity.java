package dev.zephyr.severity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One step of a policy's own scale, for example {@code P0} or {@code SEV-2}. Scales are never mapped onto each other. */
public record Severity(@JsonValue String id) {

    /** Stands for "not assessed yet" wherever a policy lists severities. */
    public static final Severity UNKNOWN = new Severity("unknown");

    @JsonCreator
    public Severity {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a severity needs an id, for example SEV-2");
        }
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return id;
    }
}
