package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.obligation.Span;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The date of a postmortem lies within the time that the policy gives it from the resolution. */
final class PostmortemDate {

    private PostmortemDate() {}

    /** Once that time is over any date is better than none: it is pointed at, and the chase for it has run all along. */
    static void check(Turn turn, @Nullable Instant date) {
        Span within = turn.policy().postmortem().dateWithin();
        if (within == null) {
            return;
        }
        Instant resolved = Objects.requireNonNull(turn.marks().get(EntryKind.RESOLVED));
        Instant latest = turn.rules().reckoning().after(resolved, within);
        String allowed = "it lies within " + within + " of the resolution, " + Utc.spell(latest) + " at the latest";
        if (date == null) {
            throw new Refusal(Refusal.Reason.INVALID, "a postmortem is scheduled for a day and an hour; " + allowed);
        }
        if (date.isAfter(latest)) {
            if (turn.now().isBefore(latest)) {
                throw new Refusal(
                        Refusal.Reason.INVALID, Utc.spell(date) + " is too late for the postmortem; " + allowed);
            }
            turn.hint("the postmortem is later than the policy asks: " + allowed);
        }
    }
}
