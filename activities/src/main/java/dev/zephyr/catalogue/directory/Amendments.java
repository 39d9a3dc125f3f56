package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Layer;
import dev.zephyr.oncall.PlannedShift;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts in schedules without standing in a file: overrides that people made, and rotations that another tool keeps, by
 * schedule. Both are kept elsewhere; this is the copy that answers.
 *
 * @param rotations in place of the layers of the file
 */
public record Amendments(Map<String, List<ShiftOverride>> overrides, Map<String, List<Shift>> rotations) {

    public static final Amendments NONE = new Amendments(Map.of(), Map.of());

    /** Between the version of the files and that of the overrides. */
    private static final String MARK = "+";

    private static final int DIGITS = 6;

    public Amendments {
        overrides = Ordered.copy(overrides);
        rotations = Ordered.copy(rotations);
    }

    public Amendments with(String schedule, List<ShiftOverride> all) {
        return new Amendments(Ordered.with(overrides, schedule, List.copyOf(all)), rotations);
    }

    public Amendments with(Map<String, List<ShiftOverride>> others) {
        return new Amendments(others, rotations);
    }

    public Amendments rotating(String schedule, List<Shift> shifts) {
        return new Amendments(overrides, Ordered.with(rotations, schedule, List.copyOf(shifts)));
    }

    Catalogue over(Catalogue files) {
        Map<String, Schedule> schedules = new LinkedHashMap<>(files.schedules());
        schedules.replaceAll((id, schedule) -> over(schedule));
        return files.with(schedules);
    }

    /** Under a version of its own: it stands on the timeline of every incident that asked. */
    Schedule over(Schedule schedule) {
        List<ShiftOverride> all = overrides.getOrDefault(schedule.id(), List.of());
        List<Shift> shifts = rotations.getOrDefault(schedule.id(), List.of());
        String version = schedule.version();
        int mark = version.indexOf(MARK);
        String files = mark < 0 ? version : version.substring(0, mark);
        boolean asInTheFile = all.isEmpty() && shifts.isEmpty();
        String said = all.toString() + shifts;
        return rotated(schedule, shifts)
                .with(all, asInTheFile ? files : files + MARK + Digest.hex(said).substring(0, DIGITS));
    }

    private static Schedule rotated(Schedule schedule, List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return schedule;
        }
        List<PlannedShift> planned = shifts.stream()
                .map(shift -> new PlannedShift(shift.responder(), local(shift.start()), local(shift.end())))
                .toList();
        Layer layer = new Layer("rotation", null, Layer.Stacking.COVER, List.of(), ZoneOffset.UTC, null, null, planned);
        return new Schedule(
                schedule.id(),
                schedule.name(),
                schedule.version(),
                schedule.zone(),
                schedule.owner(),
                List.of(layer),
                List.of(),
                schedule.holidays(),
                schedule.overrides(),
                schedule.lead());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
