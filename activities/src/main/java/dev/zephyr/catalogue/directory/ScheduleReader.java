package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Layer;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.oncall.Target;
import dev.zephyr.oncall.TemporarySchedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code schedules.yaml}. A schedule of one rotation may have the rotation's keys at its top; others list layers,
 * from the bottom to the top.
 */
final class ScheduleReader {

    static final String DATE_FORM = "a date such as 2026-01-05";
    static final String MOMENT_FORM = "a date and a time by the clock on the wall such as 2026-01-05T09:00";

    private static final Set<String> KEYS =
            Set.of("id", "name", "lead", "zone", "owner", "layers", "temporary", "holidays", "overrides");
    private static final Set<String> TEMPORARY_KEYS = Set.of("id", "from", "until", "layers");
    private static final String ONLY_LAYER = "main";

    private final Known known;
    private final LayerReader layers;

    ScheduleReader(Known known) {
        this.known = known;
        this.layers = new LayerReader(known);
    }

    Optional<Schedule> read(String id, Entry entry) {
        ZoneId zone = entry.need("zone", ZoneId::of, PeopleReader.ZONE_FORM);
        Target owner = entry.read("owner", Target::parse, Target.FORM);
        if (owner != null) {
            known.check(entry, "owner", owner);
        }
        String lead = entry.read("lead", Ids::parse, "the id of a person");
        if (lead != null) {
            known.check(entry, "lead", Kind.PEOPLE, lead);
        }
        List<Layer> stack = stack(entry, KEYS);
        List<TemporarySchedule> temporaries = temporaries(entry);
        Set<LocalDate> holidays = new LinkedHashSet<>(entry.list("holidays", LocalDate::parse, DATE_FORM));
        List<ShiftOverride> overrides = zone == null ? List.of() : new OverrideReader(known, zone).read(entry);
        return zone == null || stack.isEmpty()
                ? Optional.empty()
                : Optional.of(new Schedule(
                        id,
                        entry.text("name", id),
                        entry.digest(),
                        zone,
                        owner,
                        stack,
                        temporaries,
                        holidays,
                        overrides,
                        lead));
    }

    /** The layers listed, or the only one when its rotation stands here itself. */
    private List<Layer> stack(Entry entry, Set<String> keys) {
        if (!entry.has("layers")) {
            Set<String> all = new HashSet<>(keys);
            all.addAll(LayerReader.ROTATION_KEYS);
            entry.allow(all);
            return layers.only(ONLY_LAYER, entry).stream().toList();
        }
        entry.allow(keys);
        Map<String, Entry> listed = Entry.byId(entry.entries("layers"));
        if (listed.isEmpty()) {
            entry.error("layers", "this schedule has no layer, so nobody is ever on call", "add one with participants");
        }
        List<Layer> stack = new ArrayList<>();
        listed.forEach((id, layer) -> layers.listed(id, layer).ifPresent(stack::add));
        return stack;
    }

    private List<TemporarySchedule> temporaries(Entry entry) {
        List<TemporarySchedule> temporaries = new ArrayList<>();
        Entry.byId(entry.entries("temporary")).forEach((id, temporary) -> {
            LocalDateTime from = temporary.need("from", LocalDateTime::parse, MOMENT_FORM);
            LocalDateTime until = temporary.need("until", LocalDateTime::parse, MOMENT_FORM);
            List<Layer> stack = stack(temporary, TEMPORARY_KEYS);
            if (from != null && until != null && inOrder(temporary, from, until)) {
                temporaries.add(new TemporarySchedule(id, from, until, stack));
            }
        });
        return temporaries;
    }

    static boolean inOrder(Entry entry, @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        if (from == null || until == null || from.isBefore(until)) {
            return true;
        }
        entry.error("until", "it ends before it begins", "write a time after " + from);
        return false;
    }
}
