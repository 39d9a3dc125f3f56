package dev.zephyr.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds schedules for tests, from the words that files use. */
final class Plan {

    private final ZoneId zone;
    private final List<Layer> layers = new ArrayList<>();
    private final List<TemporarySchedule> temporaries = new ArrayList<>();
    private final Set<LocalDate> holidays = new LinkedHashSet<>();
    private final List<ShiftOverride> overrides = new ArrayList<>();

    private Plan(ZoneId zone) {
        this.zone = zone;
    }

    static Plan in(String zone) {
        return new Plan(ZoneId.of(zone));
    }

    Plan with(Layer layer) {
        layers.add(layer);
        return this;
    }

    Plan temporarily(String from, String until, Layer layer) {
        temporaries.add(new TemporarySchedule(
                "t" + temporaries.size(), LocalDateTime.parse(from), LocalDateTime.parse(until), List.of(layer)));
        return this;
    }

    Plan off(String holiday) {
        holidays.add(LocalDate.parse(holiday));
        return this;
    }

    /** An override made at {@code made}; those made at the same instant count in the order of their adding. */
    Plan override(ShiftOverride.Change change, String start, String end, String made) {
        overrides.add(new ShiftOverride(
                "o" + overrides.size(),
                change,
                Instant.parse(start),
                Instant.parse(end),
                "erin",
                Instant.parse(made),
                null));
        return this;
    }

    /** An override made long ago. */
    Plan override(ShiftOverride.Change change, String start, String end) {
        return override(change, start, end, "2020-01-01T00:00:00Z");
    }

    Plan replace(@Nullable String person, String with, String start, String end) {
        return override(new ShiftOverride.Replace(person, with), start, end);
    }

    Schedule schedule() {
        return new Schedule("platform", "Platform", "1", zone, null, layers, temporaries, holidays, overrides);
    }

    OnCallCalculator calculator() {
        return new OnCallCalculator(schedule());
    }

    /** Turns that begin at a hand-off; {@code every} may be empty. */
    static Rotation turns(String handoff, String every, String start, String... people) {
        Handoff over = Handoff.parse(handoff);
        TurnLength length = every.isEmpty() ? over.length() : TurnLength.parse(every);
        return new Rotation(length, over.anchor(LocalDate.parse(start)), List.of(people));
    }

    static Rotation counting(Rotation.CountOnly countOnly, Rotation turns) {
        return new Rotation(turns.length(), turns.anchor(), turns.participants(), turns.atOnce(), countOnly);
    }

    static Layer layer(Rotation turns, Restriction... restrictions) {
        return layer(Layer.Stacking.COVER, turns, restrictions);
    }

    static Layer layer(Layer.Stacking stacking, Rotation turns, Restriction... restrictions) {
        String id = String.join("-", turns.participants());
        return new Layer(id, turns, stacking, List.of(restrictions), null, null, null);
    }

    static Restriction weekdays(String hours) {
        return hours(
                hours, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    static Restriction daily(String hours) {
        return hours(hours, DayOfWeek.values());
    }

    static Restriction hours(String hours, DayOfWeek... days) {
        String[] ends = hours.split("-", -1);
        return Restriction.daily(List.of(days), LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
