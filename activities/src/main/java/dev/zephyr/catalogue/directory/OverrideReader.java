package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.oncall.WallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads overrides that are planned in the file, by the clock on the wall of the schedule's zone. */
final class OverrideReader {

    private static final Set<String> KEYS =
            Set.of("id", "replace", "with", "add", "remove", "from", "until", "by", "made");
    private static final String PERSON_FORM = "the id of a person";
    private static final String CHANGES =
            "\"with\" for a stand-in, and \"replace\" for whom, or \"add\", or \"remove\"";
    private static final String SOMEBODY = "the catalogue";

    private final Known known;
    private final ZoneId zone;

    OverrideReader(Known known, ZoneId zone) {
        this.known = known;
        this.zone = zone;
    }

    List<ShiftOverride> read(Entry schedule) {
        List<ShiftOverride> overrides = new ArrayList<>();
        Entry.byId(schedule.entries("overrides"))
                .forEach((id, entry) -> read(id, entry).ifPresent(overrides::add));
        return overrides;
    }

    private Optional<ShiftOverride> read(String id, Entry entry) {
        entry.allow(KEYS);
        LocalDateTime from = entry.need("from", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
        LocalDateTime until = entry.need("until", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
        LocalDateTime made = entry.read("made", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
        ShiftOverride.Change change = change(entry);
        if (from == null || until == null || change == null || !ScheduleReader.inOrder(entry, from, until)) {
            return Optional.empty();
        }
        Instant start = WallTime.first(from, zone);
        return Optional.of(new ShiftOverride(
                id,
                change,
                start,
                WallTime.last(until, zone),
                entry.text("by", SOMEBODY),
                made == null ? start : WallTime.first(made, zone),
                null));
    }

    private ShiftOverride.@Nullable Change change(Entry entry) {
        String replaced = person(entry, "replace");
        String standIn = person(entry, "with");
        String added = person(entry, "add");
        String removed = person(entry, "remove");
        long kinds = Stream.of(standIn, added, removed).filter(it -> it != null).count();
        if (kinds != 1 || (replaced != null && standIn == null)) {
            entry.error("", "this override does not say one thing", "write " + CHANGES);
            return null;
        }
        if (standIn != null) {
            return new ShiftOverride.Replace(replaced, standIn);
        }
        return added != null ? new ShiftOverride.Add(added) : remove(removed);
    }

    private static ShiftOverride.@Nullable Change remove(@Nullable String person) {
        return person == null ? null : new ShiftOverride.Remove(person);
    }

    private @Nullable String person(Entry entry, String key) {
        String person = entry.read(key, Ids::parse, PERSON_FORM);
        if (person != null) {
            known.check(entry, key, Kind.PEOPLE, person);
        }
        return person;
    }
}
