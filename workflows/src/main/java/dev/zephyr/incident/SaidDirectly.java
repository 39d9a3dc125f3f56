package dev.zephyr.incident;

import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;

/** Something said past the API: taken, marked as unverified; what would be refused only asks for attention. */
public record SaidDirectly(String by, String what, Event meaning) implements Event {

    @Override
    public void on(Turn turn) {
        String direct = what + " by \"" + by + "\", unverified, direct";
        if (by.isBlank()) {
            turn.attention("a direct " + what + " without a name was not done");
            return;
        }
        turn.record(EntryKind.NOTE, TimelineEntry.SYSTEM, direct);
        try {
            meaning.on(turn);
        } catch (Refusal refusal) {
            turn.attention(direct + ", was not done: " + refusal.getMessage());
        }
    }
}
