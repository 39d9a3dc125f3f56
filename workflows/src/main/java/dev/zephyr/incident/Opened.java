package dev.zephyr.incident;

import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;

/** The first event: the incident is there. Its severity's response starts with it. */
public final class Opened implements Event {

    @Override
    public void on(Turn turn) {
        Opening opening = turn.opening();
        turn.record(
                EntryKind.OPENED,
                opening.reporter(),
                opening.title(),
                Map.of(
                        "origin",
                        opening.origin(),
                        "severity",
                        opening.severity().id(),
                        "service",
                        opening.service()));
        opening.flags().forEach(flag -> Judgement.raise(turn, flag));
        if (opening.previous() != null) {
            turn.record(
                    EntryKind.LINKED,
                    TimelineEntry.SYSTEM,
                    "the same trouble as " + opening.previous(),
                    Map.of("incident", opening.previous()));
            showUnfinished(turn, opening.previous());
        }
        boolean declaredByPerson = !opening.reporter().equals(TimelineEntry.SYSTEM);
        if (declaredByPerson && opening.severity().isKnown()) {
            Lifecycle.declare(turn, opening.reporter());
        }
        Caller.respond(turn, Caller.OPENED);
    }

    /** A repeat shows what the earlier incident was to change and has not (O-30). */
    private static void showUnfinished(Turn turn, String previous) {
        if (!turn.opening().unfinished().isEmpty()) {
            turn.record(
                    EntryKind.LINKED,
                    TimelineEntry.SYSTEM,
                    previous + " left unfinished: "
                            + String.join("; ", turn.opening().unfinished()),
                    Map.of("incident", previous, "about", "unfinished"));
        }
    }
}
