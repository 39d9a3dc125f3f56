package dev.zephyr.command;

import dev.zephyr.incident.Turn;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;

/** Another incident belongs to this one. */
public record Link(String incident, String text) implements Command {

    public Link {
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        turn.record(EntryKind.LINKED, by, text.isEmpty() ? incident : text, Map.of("incident", incident));
        turn.answer("linked");
    }
}
