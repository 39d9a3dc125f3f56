package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ShiftOverride;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people changed in schedules without touching a file: overrides, by schedule. They are kept elsewhere; this is the
 * copy that answers.
 */
public record Amendments(Map<String, List<ShiftOverride>> overrides) {

    public static final Amendments NONE = new Amendments(Map.of());

    /** Between the version of the files and that of the overrides. */
    private static final String MARK = "+";

    private static final int DIGITS = 6;

    public Amendments {
        overrides = Ordered.copy(overrides);
    }

    public Amendments with(String schedule, List<ShiftOverride> all) {
        return new Amendments(Ordered.with(overrides, schedule, List.copyOf(all)));
    }

    Catalogue over(Catalogue files) {
        Map<String, Schedule> schedules = new LinkedHashMap<>(files.schedules());
        schedules.replaceAll((id, schedule) -> over(schedule));
        return files.with(schedules);
    }

    /** Under a version of its own: it stands on the timeline of every incident that asked. */
    Schedule over(Schedule schedule) {
        List<ShiftOverride> all = overrides.getOrDefault(schedule.id(), List.of());
        String version = schedule.version();
        int mark = version.indexOf(MARK);
        String files = mark < 0 ? version : version.substring(0, mark);
        return schedule.with(
                all,
                all.isEmpty()
                        ? files
                        : files + MARK + Digest.hex(all.toString()).substring(0, DIGITS));
    }
}
