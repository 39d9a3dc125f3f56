package dev.zephyr.command;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.FollowUp;
import dev.zephyr.incident.Turn;
import dev.zephyr.postmortem.Stage;
import java.util.Map;

/**
 * The postmortem reached a stage.
 *
 * @param sections section id to its text; a draft that lacks one is refused with the list of what lacks (M-15)
 * @param text the date for a schedule, a link for a publication
 */
public record AdvancePostmortem(Stage stage, Map<String, String> sections, String text) implements Command {

    public AdvancePostmortem {
        sections = Ordered.copy(sections);
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        FollowUp.advance(turn, by, stage, sections, text);
        turn.answer("postmortem " + stage.wire());
    }
}
