package dev.zephyr.command;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.incident.FollowUp;
import dev.zephyr.incident.Turn;
import dev.zephyr.postmortem.Stage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The postmortem reached a stage.
 *
 * @param sections section id to its text; a draft that lacks one is refused with the list of what lacks (M-15)
 * @param text a date in words for a schedule, a link for a publication
 * @param at the date for a schedule; one that lies too late for the policy is refused
 */
public record AdvancePostmortem(
        Stage stage,
        Map<String, String> sections,
        String text,
        @Nullable Instant at) implements Command {

    public AdvancePostmortem(Stage stage, Map<String, String> sections, String text) {
        this(stage, sections, text, null);
    }

    public AdvancePostmortem {
        sections = Ordered.copy(sections);
        text = text == null ? "" : text;
    }

    @Override
    public void on(Turn turn, String by) {
        FollowUp.advance(turn, by, new FollowUp.Advance(stage, sections, text, at));
        turn.answer("postmortem " + stage.wire());
    }
}
