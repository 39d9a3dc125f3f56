package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Restriction;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hours of a layer: {@code days: [mon-fri]} with {@code hours: 09:00-17:00}, or one window over several days
 * with {@code from: monday 09:00} and {@code until: friday 17:00}.
 */
final class RestrictionReader {

    static final String DAYS_FORM = "days of the week such as mon, or a range such as mon-fri";
    static final String HOURS_FORM = "hours such as 09:00-17:00; 22:00-06:00 ends on the next day";
    static final String MOMENT_FORM = "a weekday and a time such as monday 09:00";

    private static final Set<String> KEYS = Set.of("days", "hours", "from", "until", "holidays");
    private static final String MIDNIGHT = "24:00";
    private static final int WEEK = DayOfWeek.values().length;

    private RestrictionReader() {}

    /** When a window over several days opens or closes. */
    private record Moment(DayOfWeek day, LocalTime time) {

        static Moment parse(String text) {
            String[] parts = text.strip().split(" +", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("can not read \"" + text + "\": write " + MOMENT_FORM);
            }
            return new Moment(weekday(parts[0]), LocalTime.parse(parts[1]));
        }
    }

    static Optional<Restriction> read(Entry entry) {
        entry.allow(KEYS);
        Restriction.Holidays holidays =
                entry.read("holidays", RestrictionReader::holidays, "included, excluded or only");
        Restriction.Holidays counted = holidays == null ? Restriction.Holidays.INCLUDED : holidays;
        if (entry.has("from") || entry.has("until")) {
            return span(entry, counted);
        }
        List<DayOfWeek> days = entry.list("days", RestrictionReader::days, DAYS_FORM).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<DayOfWeek> chosen = entry.has("days") ? days : List.of(DayOfWeek.values());
        Restriction hours = entry.has("hours")
                ? entry.read("hours", text -> hours(text, counted), HOURS_FORM)
                : hours("00:00-24:00", counted);
        return hours == null || chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Restriction(chosen, hours.from(), hours.until(), hours.daysLater(), hours.holidays()));
    }

    private static Optional<Restriction> span(Entry entry, Restriction.Holidays holidays) {
        for (String key : List.of("days", "hours")) {
            if (entry.has(key)) {
                entry.error(
                        key, "this window has from and until already", "use either from and until, or days and hours");
            }
        }
        @Nullable Moment from = entry.need("from", Moment::parse, MOMENT_FORM);
        @Nullable Moment until = entry.need("until", Moment::parse, MOMENT_FORM);
        if (from == null || until == null) {
            return Optional.empty();
        }
        int days = Math.floorMod(until.day().getValue() - from.day().getValue(), WEEK);
        boolean sameDay = days == 0 && !from.time().isBefore(until.time());
        return Optional.of(
                new Restriction(List.of(from.day()), from.time(), until.time(), sameDay ? WEEK : days, holidays));
    }

    private static Restriction hours(String text, Restriction.Holidays holidays) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("can not read \"" + text + "\": write " + HOURS_FORM);
        }
        LocalTime from = LocalTime.parse(parts[0].strip());
        String end = parts[1].strip();
        LocalTime until = end.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(end);
        int later = from.isBefore(until) ? 0 : 1;
        return new Restriction(List.of(DayOfWeek.values()), from, until, later, holidays);
    }

    private static Restriction.Holidays holidays(String text) {
        return Restriction.Holidays.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** {@code mon} or {@code mon-fri}; {@code sat-mon} goes over the end of the week. */
    private static List<DayOfWeek> days(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("can not read \"" + text + "\": write " + DAYS_FORM);
        }
        DayOfWeek first = weekday(ends[0].strip());
        DayOfWeek last = weekday(ends[ends.length - 1].strip());
        List<DayOfWeek> days = new ArrayList<>();
        for (int i = 0; i <= Math.floorMod(last.getValue() - first.getValue(), WEEK); i++) {
            days.add(first.plus(i));
        }
        return days;
    }

    /** A day by its name or the first three letters of it. */
    private static DayOfWeek weekday(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name) || day.name().substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("can not read \"" + text + "\": write " + DAYS_FORM);
    }
}
