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

    public int nextSeq() {
        return entries.size() + 1;
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
