package dev.zephyr.metrics;

import dev.zephyr.postmortem.ActionItem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** An action item as it stands, with the incident that it comes from. */
public record OwedItem(String incident, String title, ActionItem item) {

    private static final Comparator<OwedItem> MOST_URGENT_FIRST = Comparator.<OwedItem, Instant>comparing(
                    owed -> owed.item().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(owed -> owed.item().since(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OwedItem::incident)
            .thenComparing(owed -> owed.item().id());

    static OwedItem of(CaseFile file, ActionItem item) {
        return new OwedItem(file.incident().id(), file.incident().title(), item);
    }

    /** What a team has open: overdue first, then by date, those without one last, the oldest of them first. */
    public static List<OwedItem> of(String team, Collection<CaseFile> files) {
        return files.stream()
                .filter(file -> file.isReal() && file.incident().team().equals(team))
                .flatMap(file -> file.incident().actionItems().stream()
                        .filter(ActionItem::isOpen)
                        .map(item -> of(file, item)))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    public boolean isOverdue(Instant now) {
        Instant due = item.due();
        return due != null && due.isBefore(now);
    }
}
