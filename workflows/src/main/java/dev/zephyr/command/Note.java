package dev.zephyr.command;

import dev.zephyr.incident.Turn;
import dev.zephyr.incident.Updates;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something worth keeping, in the writer's name: an observation, progress, a diagnosis, a decision.
 *
 * @param next when the next of this kind comes, if the writer promises that
 */
public record Note(EntryKind kind, String text, @Nullable Instant next) implements Command {

    /** The kinds a person may write; all others record what happened by itself. */
    public static final Set<EntryKind> KINDS = Collections.unmodifiableSet(EnumSet.of(
            EntryKind.NOTE,
            EntryKind.PROGRESS,
            EntryKind.HYPOTHESIS,
            EntryKind.DIAGNOSIS,
            EntryKind.ROOT_CAUSE,
            EntryKind.FIX,
            EntryKind.DECISION,
            EntryKind.GUIDANCE,
            EntryKind.VALIDATION,
            EntryKind.QUESTION,
            EntryKind.ANSWERED,
            EntryKind.EXPECTED_BY,
            EntryKind.LEADERSHIP_SUMMARY,
            EntryKind.CUSTOMER_MESSAGE_SENT,
            EntryKind.STATUS_PAGE_UPDATED,
            EntryKind.CONFIRMED));

    public Note(EntryKind kind, String text) {
        this(kind, text, null);
    }

    public Note {
        kind = kind == null ? EntryKind.NOTE : kind;
    }

    @Override
    public void on(Turn turn, String by) {
        if (!KINDS.contains(kind)) {
            throw new Refusal(
                    Refusal.Reason.INVALID,
                    "a note can not be a " + kind.wire() + "; it can be "
                            + KINDS.stream().map(EntryKind::wire).toList());
        }
        if (text.isBlank()) {
            throw new Refusal(Refusal.Reason.INVALID, "a note needs a text");
        }
        Updates.note(turn, kind, by, text, next);
        turn.answer("noted");
    }
}
