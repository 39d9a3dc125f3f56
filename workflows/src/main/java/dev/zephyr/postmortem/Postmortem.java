package dev.zephyr.postmortem;

import dev.zephyr.determinism.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the postmortem of one incident stands. {@code stage} is null until the incident is resolved and one is required. */
public record Postmortem(@Nullable Stage stage, List<ActionItem> actionItems) {

    public static final Postmortem NONE = new Postmortem(null, List.of());

    public Postmortem {
        actionItems = Ordered.list(actionItems);
    }

    public boolean isRequired() {
        return stage != null;
    }

    public boolean hasReached(Stage wanted) {
        return stage != null && stage.compareTo(wanted) >= 0;
    }

    public Postmortem at(@Nullable Stage next) {
        return new Postmortem(next, actionItems);
    }

    public Postmortem plus(ActionItem item) {
        List<ActionItem> items = new ArrayList<>(actionItems);
        items.add(item);
        return new Postmortem(stage, items);
    }

    public Postmortem with(String itemId, UnaryOperator<ActionItem> change) {
        return new Postmortem(
                stage,
                actionItems.stream()
                        .map(item -> item.id().equals(itemId) ? change.apply(item) : item)
                        .toList());
    }

    /** What is not done yet, in words. */
    public List<String> unfinished() {
        return actionItems.stream()
                .filter(ActionItem::isOpen)
                .map(ActionItem::words)
                .toList();
    }

    public boolean hasOpenItems() {
        return actionItems.stream().anyMatch(ActionItem::isOpen);
    }
}
