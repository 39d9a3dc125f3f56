package dev.zephyr.command;

import dev.zephyr.incident.Turn;
import dev.zephyr.timeline.EntryKind;

/** A person has seen what needed attention. */
public record PayAttention(String text) implements Command {

    @Override
    public void on(Turn turn, String by) {
        turn.attentionPaid();
        turn.record(EntryKind.NOTE, by, "seen: " + text);
        turn.answer("seen");
    }
}
