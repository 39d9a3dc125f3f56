package dev.zephyr.metrics;

import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pattern of Z-16: a team owed action items over a whole window and shipped none of them. */
public record Shipping(String team, List<OwedItem> owed) {

    public Shipping {
        owed = List.copyOf(owed);
    }

    /** The teams that shipped nothing between two instants although items were open before the first, with those items. */
    public static List<Shipping> nothingIn(Collection<CaseFile> files, Instant from, Instant to) {
        Map<String, List<OwedItem>> owed = new TreeMap<>();
        List<String> shipped = new ArrayList<>();
        for (CaseFile file : files) {
            if (file.isReal()) {
                String team = file.incident().team();
                boolean ships = file.of(EntryKind.ACTION_ITEM_DONE).anyMatch(done -> isWithin(done, from, to));
                if (ships) {
                    shipped.add(team);
                }
                for (ActionItem item : file.incident().actionItems()) {
                    if (item.isOpen() && wasAddedBefore(file, item, from)) {
                        owed.computeIfAbsent(team, first -> new ArrayList<>()).add(OwedItem.of(file, item));
                    }
                }
            }
        }
        owed.keySet().removeAll(shipped);
        return owed.entrySet().stream()
                .map(team -> new Shipping(team.getKey(), team.getValue()))
                .toList();
    }

    private static boolean isWithin(TimelineEntry entry, Instant from, Instant to) {
        return !entry.at().isBefore(from) && entry.at().isBefore(to);
    }

    private static boolean wasAddedBefore(CaseFile file, ActionItem item, Instant from) {
        return file.of(EntryKind.ACTION_ITEM_ADDED)
                .anyMatch(added ->
                        added.field("item").equals(item.id()) && added.at().isBefore(from));
    }
}
