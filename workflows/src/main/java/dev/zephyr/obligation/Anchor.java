package dev.zephyr.obligation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.lifecycle.Phase;
import java.util.Locale;
import java.util.Set;

/** What the time of an obligation is counted from. */
public enum Anchor {
    /** The trouble's own beginning: the alert's start where it told one, else the opening. */
    STARTED,
    /** The incident's opening here. */
    OPENED,
    /** When it was declared an incident: opened by a person, or its severity settled after an answer. */
    DECLARED,
    /** The last acknowledgement. */
    ACKNOWLEDGED,
    /** The instant from which the present severity has been held. */
    SEVERITY,
    /** The instant from which the obligation's condition has held without a break. */
    HELD,
    /** The last recorded progress, else the acknowledgement. */
    LAST_PROGRESS,
    /** The time that people outside were told for its end, once that lies behind; it moves with what they are told (O-27). */
    PUBLISHED_ETA,
    /** The declared resolution; a return to response takes it away. */
    RESOLVED,
    /** The review of the postmortem. */
    REVIEWED;

    /** The phases in which an obligation with this anchor counts, where its condition names none. */
    public Set<Phase> usualPhases() {
        return this == RESOLVED || this == REVIEWED ? Phase.AFTERWARDS : Phase.ACTIVE;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
