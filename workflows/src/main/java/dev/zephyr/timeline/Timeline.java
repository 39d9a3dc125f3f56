package dev.zephyr.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that happened to one incident, oldest first; entries are added and never changed. */
public record Timeline(@JsonValue List<TimelineEntry> entries) {

    public static final Timeline EMPTY = new Timeline(List.of());

    @JsonCreator
    public Timeline {
        entries = Ordered.list(entries);
    }

    public Timeline plus(List<TimelineEntry> more) {
        List<TimelineEntry> all = new ArrayList<>(entries.size() + more.size());
        all.addAll(entries);
        all.addAll(more);
        return new Timeline(all);
    }

    /** What was folded keeps its numbers. */
    public int lastSeq() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
    }

    /** Entries above a sequence number. */
    public List<TimelineEntry> after(int seq) {
        return entries.stream().filter(entry -> entry.seq() > seq).toList();
    }

    public int nextSeq() {
        return lastSeq() + 1;
    }

    /** Of a length that can be carried from run to run for good: {@link Folds}. */
    public Timeline folded() {
        return entries.size() <= Folds.MOST ? this : new Timeline(Folds.of(entries));
    }

    /** How many of its kind there were up to this one, folded ones included. */
    public long nth(TimelineEntry entry) {
        return entries.stream()
                .filter(other -> other.seq() <= entry.seq())
                .mapToLong(other -> other.kind() == EntryKind.FOLDED
                        ? Folds.count(other, entry.kind())
                        : (other.kind() == entry.kind() ? 1 : 0))
                .sum();
    }

    public Stream<TimelineEntry> of(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    public Optional<Instant> last(EntryKind kind) {
        return of(kind).map(TimelineEntry::at).reduce((first, second) -> second);
    }

    public boolean has(EntryKind kind) {
        return of(kind).findAny().isPresent();
    }
}
