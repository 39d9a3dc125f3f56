package dev.zephyr.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to a shift of theirs.
 *
 * @param asked when; also when they answered before they were asked
 * @param answered null while they are silent
 * @param ready what they answered
 * @param reason why they are not, in their words
 * @param by who answered; the person as a rule
 * @param told true once others were told that they are not ready
 */
public record Readiness(
        String person,
        Instant start,
        Instant asked,
        @Nullable Instant answered,
        boolean ready,
        String reason,
        String by,
        boolean told) {

    static Readiness asked(ComingShift shift, Instant now) {
        return new Readiness(shift.person(), shift.start(), now, null, false, "", "", false);
    }

    Readiness answer(boolean isReady, String why, String who, Instant now) {
        return new Readiness(person, start, asked, now, isReady, why, who, told && !isReady);
    }

    Readiness toldOthers() {
        return new Readiness(person, start, asked, answered, ready, reason, by, true);
    }

    boolean isDeclined() {
        return answered != null && !ready;
    }
}
