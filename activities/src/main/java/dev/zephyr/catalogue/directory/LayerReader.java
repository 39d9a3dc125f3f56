package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Handoff;
import dev.zephyr.oncall.Layer;
import dev.zephyr.oncall.PlannedShift;
import dev.zephyr.oncall.Restriction;
import dev.zephyr.oncall.Rotation;
import dev.zephyr.oncall.TurnLength;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one layer of a schedule: who takes turns, how long, and at which hours. */
final class LayerReader {

    static final Set<String> ROTATION_KEYS =
            Set.of("handoff", "start", "every", "participants", "atOnce", "countOnly", "restrictions");

    private static final Set<String> OWN_KEYS = Set.of("id", "stacking", "zone", "from", "until", "shifts");
    private static final Set<String> SHIFT_KEYS = Set.of("person", "from", "until");
    private static final String STACKING_FORM = "cover, join or backup";
    private static final String EVERYBODY = "all";

    private final Known known;

    LayerReader(Known known) {
        this.known = known;
    }

    /** The layer of a schedule that has no other: its rotation's keys stand among the schedule's own. */
    Optional<Layer> only(String id, Entry entry) {
        return rotation(entry)
                .map(it -> new Layer(id, it, Layer.Stacking.COVER, restrictions(entry), null, null, null));
    }

    Optional<Layer> listed(String id, Entry entry) {
        Set<String> keys = new HashSet<>(ROTATION_KEYS);
        keys.addAll(OWN_KEYS);
        entry.allow(keys);
        Layer.Stacking stacking = entry.read("stacking", LayerReader::stacking, STACKING_FORM);
        ZoneId zone = entry.read("zone", ZoneId::of, PeopleReader.ZONE_FORM);
        LocalDateTime from = entry.read("from", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
        LocalDateTime until = entry.read("until", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
        boolean inOrder = ScheduleReader.inOrder(entry, from, until);
        Layer.Stacking lies = stacking == null ? Layer.Stacking.COVER : stacking;
        List<Restriction> restrictions = restrictions(entry);
        if (entry.has("shifts")) {
            List<PlannedShift> shifts = shifts(entry);
            if (entry.entries("shifts").isEmpty()) {
                entry.error("shifts", "nobody is on call here", "write at least one with person, from and until");
            }
            return inOrder && !shifts.isEmpty()
                    ? Optional.of(new Layer(id, null, lies, restrictions, zone, from, until, shifts))
                    : Optional.empty();
        }
        return rotation(entry)
                .filter(it -> inOrder)
                .map(it -> new Layer(id, it, lies, restrictions, zone, from, until));
    }

    private List<PlannedShift> shifts(Entry entry) {
        for (String key : List.of("handoff", "participants")) {
            if (entry.has(key)) {
                entry.error(key, "this layer has planned shifts already", "use either shifts, or a rotation");
            }
        }
        List<PlannedShift> shifts = new ArrayList<>();
        for (Entry shift : entry.entries("shifts")) {
            shift.allow(SHIFT_KEYS);
            String person = shift.need("person", Ids::parse, "the id of a person");
            LocalDateTime from = shift.need("from", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
            LocalDateTime until = shift.need("until", LocalDateTime::parse, ScheduleReader.MOMENT_FORM);
            if (person != null) {
                known.check(shift, "person", Kind.PEOPLE, person);
            }
            if (person != null && from != null && until != null && ScheduleReader.inOrder(shift, from, until)) {
                shifts.add(new PlannedShift(person, from, until));
            }
        }
        return shifts;
    }

    private Optional<Rotation> rotation(Entry entry) {
        Handoff handoff = entry.need("handoff", Handoff::parse, Handoff.FORM);
        LocalDate start = entry.need("start", LocalDate::parse, ScheduleReader.DATE_FORM);
        TurnLength every = entry.read("every", TurnLength::parse, TurnLength.FORM);
        Rotation.CountOnly counting = entry.read("countOnly", Rotation.CountOnly::parse, "activeShifts or calendar");
        List<String> participants = entry.list("participants", Ids::parse, "the id of a person");
        participants.forEach(person -> known.check(entry, "participants", Kind.PEOPLE, person));
        if (participants.isEmpty()) {
            entry.error("participants", "nobody takes turns here", "name at least one person");
        }
        int atOnce = atOnce(entry, participants.size());
        if (handoff == null || start == null || participants.isEmpty() || !fits(entry, handoff, every)) {
            return Optional.empty();
        }
        return Optional.of(new Rotation(
                every == null ? handoff.length() : every,
                handoff.anchor(start),
                participants,
                atOnce,
                counting == null ? Rotation.CountOnly.ACTIVE_SHIFTS : counting));
    }

    private static boolean fits(Entry entry, Handoff handoff, @Nullable TurnLength every) {
        if (every == null || handoff.fits(every)) {
            return true;
        }
        String remedy = "weeks go with a weekday (monday 09:00), months with a day of the month (day 1 09:00),"
                + " hours and days with a time alone";
        entry.error("every", "turns of this length can not all begin at \"" + handoff + "\"", remedy);
        return false;
    }

    private static int atOnce(Entry entry, int people) {
        String form = "a number from 1 to " + people + ", or all";
        Integer number = entry.read("atOnce", text -> text.equals(EVERYBODY) ? people : Integer.parseInt(text), form);
        if (number != null && (number < 1 || number > people) && people > 0) {
            entry.error("atOnce", "this rotation has " + people + " participants", "write " + form);
        }
        return number == null ? 1 : Math.max(1, Math.min(number, people));
    }

    private static List<Restriction> restrictions(Entry entry) {
        return entry.entries("restrictions").stream()
                .flatMap(it -> RestrictionReader.read(it).stream())
                .toList();
    }

    private static Layer.Stacking stacking(String text) {
        return Layer.Stacking.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
