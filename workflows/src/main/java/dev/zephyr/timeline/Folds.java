package dev.zephyr.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps a timeline short that the system alone would let grow for ever: by alerts that flap, or by a path that nobody
 * answers. From the middle of it, what merely repeats becomes one entry with the numbers of each kind. The beginning, the
 * latest, and whatever a person did stay as they are.
 */
final class Folds {

    /** About a quarter of a megabyte. */
    static final int MOST = 800;

    private static final int FIRST = 100;
    private static final int LATEST = 300;

    private static final Set<EntryKind> REPEATING = EnumSet.of(
            EntryKind.ALERT_FIRED,
            EntryKind.ALERT_CLEARED,
            EntryKind.ALL_CLEAR,
            EntryKind.ATTENTION,
            EntryKind.LEVEL_CALLED,
            EntryKind.NOBODY_THERE,
            EntryKind.PAGED,
            EntryKind.DELIVERED,
            EntryKind.DELIVERY_FAILED,
            EntryKind.UNREACHABLE,
            EntryKind.NOBODY_ANSWERED,
            EntryKind.STOOD_DOWN,
            EntryKind.PHASE_ENTERED,
            EntryKind.RESOLVED,
            EntryKind.REOPENED,
            EntryKind.FOLDED);

    private Folds() {}

    static List<TimelineEntry> of(List<TimelineEntry> entries) {
        int latest = entries.size() - LATEST;
        List<TimelineEntry> kept = new ArrayList<>(entries.subList(0, FIRST));
        List<TimelineEntry> folded = new ArrayList<>();
        for (TimelineEntry entry : entries.subList(FIRST, latest)) {
            boolean repeats = !entry.isByPerson() && REPEATING.contains(entry.kind());
            (repeats ? folded : kept).add(entry);
        }
        if (!folded.isEmpty()) {
            kept.add(fold(folded));
            kept.sort((one, other) -> Integer.compare(one.seq(), other.seq()));
        }
        kept.addAll(entries.subList(latest, entries.size()));
        return kept;
    }

    /** At the place of the last of them. */
    private static TimelineEntry fold(List<TimelineEntry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.kind() == EntryKind.FOLDED) {
                entry.fields().forEach((kind, count) -> counts.merge(kind, Integer.parseInt(count), Integer::sum));
            } else {
                counts.merge(entry.kind().wire(), 1, Integer::sum);
            }
        }
        String text = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ", "repeated and folded: ", ""));
        Map<String, String> fields = new TreeMap<>();
        counts.forEach((kind, count) -> fields.put(kind, String.valueOf(count)));
        TimelineEntry last = entries.get(entries.size() - 1);
        return new TimelineEntry(last.seq(), last.at(), EntryKind.FOLDED, TimelineEntry.SYSTEM, text, fields);
    }

    static int count(TimelineEntry fold, EntryKind kind) {
        return Integer.parseInt(fold.fields().getOrDefault(kind.wire(), "0"));
    }
}
