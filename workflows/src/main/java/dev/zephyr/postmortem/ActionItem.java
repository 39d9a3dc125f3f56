package dev.zephyr.postmortem;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done so that it does not happen again.
 *
 * @param owner a person's id, empty while nobody owns it
 * @param due by when; null while nobody has said
 * @param exception why it is not done, once somebody put their name to that; null while it is owed
 * @param since when it was added; null on one from before this was kept
 * @param ticket what the tracking system calls it, empty while it has none
 */
public record ActionItem(
        String id,
        String text,
        String owner,
        @Nullable Instant due,
        boolean done,
        @Nullable String exception,
        @Nullable Instant since,
        String ticket) {

    public ActionItem {
        ticket = ticket == null ? "" : ticket;
    }

    /** As a record that keeps neither age nor ticket has it. */
    public ActionItem(
            String id, String text, String owner, @Nullable Instant due, boolean done, @Nullable String exception) {
        this(id, text, owner, due, done, exception, null, "");
    }

    public static ActionItem added(String id, String text, String owner, @Nullable Instant due, Instant now) {
        return new ActionItem(id, text, owner, due, false, null, now, "");
    }

    public boolean isOpen() {
        return !done && exception == null;
    }

    public boolean isAssigned() {
        return !owner.isEmpty() && due != null;
    }

    public ActionItem ticketed(String reference) {
        return new ActionItem(id, text, owner, due, done, exception, since, reference);
    }

    /** What, whose and by when, in words. */
    public String words() {
        String by = due == null ? "no date" : "due " + due.toString().substring(0, 10);
        return text + " (" + (owner.isEmpty() ? "nobody's" : owner) + ", " + by + ")";
    }

    /** How long it has been there. */
    public Duration age(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
