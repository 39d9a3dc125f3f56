package dev.zephyr.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one acknowledgement answers. */
public enum AnswerRule {
    /** Every call that is ringing: the first answer stops the climb. */
    FIRST,
    /** The answering person's own level and those below it; the other levels still owe an answer (P-08). */
    EACH_LEVEL;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
