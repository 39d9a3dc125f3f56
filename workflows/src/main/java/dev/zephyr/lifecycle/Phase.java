package dev.zephyr.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an incident is in its life (M-01). A cancelled one goes straight to {@link #CLOSED}. */
public enum Phase {
    /** Opened, nobody has answered yet. */
    DETECTION,
    /** Somebody answered, the severity is not settled. */
    TRIAGE,
    /** People work on it. */
    RESPONSE,
    /** Declared resolved and watched for stability; a new firing returns it to response. */
    RESOLUTION,
    /** Over; the postmortem is owed. */
    POSTMORTEM,
    /** Reviewed; action items are open. */
    PREVENTION,
    /** Nothing is owed any more; late alerts are still recognised. */
    CLOSED;

    /** The phases in which something is still broken and people are on it. */
    public static final Set<Phase> ACTIVE = Collections.unmodifiableSet(EnumSet.of(DETECTION, TRIAGE, RESPONSE));

    /** The phases in which the follow-up duties count: from the resolution until nothing is owed. */
    public static final Set<Phase> AFTERWARDS =
            Collections.unmodifiableSet(EnumSet.of(RESOLUTION, POSTMORTEM, PREVENTION));

    public boolean isActive() {
        return ACTIVE.contains(this);
    }

    /** True from the resolution's confirmation on: a new firing is a new incident. */
    public boolean isFollowUp() {
        return this == POSTMORTEM || this == PREVENTION || this == CLOSED;
    }

    public boolean canMoveTo(Phase next) {
        return switch (this) {
            case DETECTION -> next == TRIAGE || next == RESOLUTION || next == CLOSED;
            case TRIAGE -> next == RESPONSE || next == RESOLUTION || next == CLOSED;
            case RESPONSE -> next == RESOLUTION || next == CLOSED;
            case RESOLUTION -> next == RESPONSE || next.isFollowUp();
            case POSTMORTEM -> next == PREVENTION || next == RESPONSE || next == CLOSED;
            case PREVENTION -> next == CLOSED || next == RESPONSE;
            case CLOSED -> next == RESPONSE;
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
