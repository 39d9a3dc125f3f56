package dev.zephyr.postmortem;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Condition;
import dev.zephyr.obligation.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy asks of a postmortem; its times are obligations.
 *
 * @param requiredWhen any one that holds at the resolution makes it required
 * @param dateWithin how long after the resolution its date lies at most; null for any date
 * @param finishedAt the stage after which only action items are left
 * @param reviewedFirst true when somebody else than its drafter reviews it before it is filed and published (Z-06)
 * @param minActionItems how many action items it does not close without (Z-07)
 * @param items the clock of each action item
 * @param ticketLabel the label of an action item's ticket; empty for no ticket
 * @param template where the starting text lives, for the people who write it
 */
public record PostmortemRules(
        List<Condition> requiredWhen,
        List<Section> sections,
        @Nullable Span dateWithin,
        Stage finishedAt,
        boolean reviewedFirst,
        int minActionItems,
        ItemRules items,
        String ticketLabel,
        String template,
        List<String> clauses) {

    public PostmortemRules {
        requiredWhen = Ordered.list(requiredWhen);
        sections = Ordered.list(sections);
        finishedAt = finishedAt == null ? Stage.REVIEWED : finishedAt;
        items = items == null ? ItemRules.NONE : items;
        ticketLabel = ticketLabel == null ? "" : ticketLabel;
        template = template == null ? "" : template;
        clauses = Ordered.list(clauses);
    }

    /** The stage from which on it is kept as a document. */
    public Stage filedFrom() {
        return reviewedFirst ? Stage.REVIEWED : Stage.DRAFTED;
    }
}
