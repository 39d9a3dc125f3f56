package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call under a name: one version of it, from which every answer follows. {@link OnCallCalculator} answers.
 *
 * <p>From the bottom: the layers in their order; a temporary schedule in place of all of them; overrides, in the order in
 * which they were made, on top of either. A change of the layers is a new version that counts from an instant on
 * ({@link ScheduleHistory}); an override carries that instant itself.
 *
 * @param version names what answered: it stands on the timeline of every incident that asked
 * @param zone of all times on the wall here
 * @param owner whom to tell when nobody is on call; null when nobody wants to know
 * @param layers from the bottom to the top
 * @param holidays local dates that restrictions may treat as other days
 * @param lead who leads those who take turns, on call or not; null when not said
 */
public record Schedule(
        String id,
        String name,
        String version,
        ZoneId zone,
        @Nullable Target owner,
        List<Layer> layers,
        List<TemporarySchedule> temporaries,
        Set<LocalDate> holidays,
        List<ShiftOverride> overrides,
        @Nullable String lead) {

    private static final Comparator<ShiftOverride> AS_MADE =
            Comparator.comparing(ShiftOverride::made).thenComparing(ShiftOverride::id);

    public Schedule {
        layers = Ordered.list(layers);
        temporaries = Ordered.list(temporaries);
        holidays = Ordered.copy(holidays);
        overrides = Ordered.list(overrides).stream().sorted(AS_MADE).toList();
    }

    /** Nobody leads those who take turns. */
    public Schedule(
            String id,
            String name,
            String version,
            ZoneId zone,
            @Nullable Target owner,
            List<Layer> layers,
            List<TemporarySchedule> temporaries,
            Set<LocalDate> holidays,
            List<ShiftOverride> overrides) {
        this(id, name, version, zone, owner, layers, temporaries, holidays, overrides, null);
    }

    /** The same layers with more overrides, under a version of its own; {@code more} has the word over an equal id. */
    public Schedule with(List<ShiftOverride> more, String newVersion) {
        List<ShiftOverride> all = new ArrayList<>(more);
        overrides.stream()
                .filter(mine -> more.stream().noneMatch(other -> other.id().equals(mine.id())))
                .forEach(all::add);
        return new Schedule(id, name, newVersion, zone, owner, layers, temporaries, holidays, all, lead);
    }
}
