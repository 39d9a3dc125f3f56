package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;

/** The ledger knows incidents that look like this one: shown to the responders with what ended them, once. */
public record SeenBefore(List<EarlierIncident> earlier) implements Event {

    @Override
    public void on(Turn turn) {
        if (turn.marks().containsKey(EntryKind.SEEN_BEFORE)) {
            return;
        }
        for (EarlierIncident one : earlier) {
            String fix = one.fix().isEmpty() ? "" : "; what ended it: " + one.fix();
            turn.record(
                    EntryKind.SEEN_BEFORE,
                    TimelineEntry.SYSTEM,
                    Utc.spell(one.opened()) + ", " + one.severity() + " " + one.title() + fix,
                    Map.of("incident", one.id()));
        }
    }
}
