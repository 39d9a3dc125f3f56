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
        }
        boolean declaredByPerson = !opening.reporter().equals(TimelineEntry.SYSTEM);
        if (declaredByPerson && opening.severity().isKnown()) {
            Lifecycle.declare(turn, opening.reporter());
        }
        Caller.respond(turn, "opened");
    }
}
