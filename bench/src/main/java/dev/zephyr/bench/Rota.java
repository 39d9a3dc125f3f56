package dev.zephyr.bench;

import dev.zephyr.oncall.Handoff;
import dev.zephyr.oncall.Layer;
import dev.zephyr.oncall.Restriction;
import dev.zephyr.oncall.Rotation;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ShiftOverride;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A schedule as a team of twenty in three zones has it: four layers, hours in three of them, a few overrides. */
final class Rota {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int PEOPLE_PER_LAYER = 5;
    private static final int OVERRIDES = 4;

    private Rota() {}

    /** The {@code number} moves the hand-offs, so that no two schedules are alike. */
    static Schedule of(int number) {
        return new Schedule(
                "s" + number,
                "Rota " + number,
                "1",
                ZoneId.of("Europe/Berlin"),
                null,
                List.of(
                        layer(0, "monday 09:" + twoDigits(number), null, null),
                        layer(1, "09:" + twoDigits(number), "America/Chicago", LocalTime.of(8, 0)),
                        layer(2, "09:" + twoDigits(number), "Australia/Lord_Howe", LocalTime.of(7, 30)),
                        layer(3, "monday 08:" + twoDigits(number), null, LocalTime.of(8, 0))),
                List.of(),
                Set.of(),
                IntStream.range(0, OVERRIDES).mapToObj(Rota::override).toList());
    }

    private static Layer layer(int index, String handoff, @Nullable String zone, @Nullable LocalTime from) {
        Handoff over = Handoff.parse(handoff);
        List<String> people = IntStream.range(0, PEOPLE_PER_LAYER)
                .mapToObj(i -> "p" + (index * PEOPLE_PER_LAYER + i))
                .toList();
        List<Restriction> hours = from == null
                ? List.of()
                : List.of(Restriction.daily(
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        from,
                        from.plusHours(9)));
        return new Layer(
                "l" + index,
                new Rotation(over.length(), over.anchor(START), people),
                Layer.Stacking.COVER,
                hours,
                zone == null ? null : ZoneId.of(zone),
                null,
                null);
    }

    private static ShiftOverride override(int index) {
        Instant start = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(index * 1_000_000L);
        return new ShiftOverride(
                "o" + index,
                new ShiftOverride.Replace("p" + index, "p1" + index),
                start,
                start.plusSeconds(86_400),
                "p0",
                Instant.EPOCH,
                null);
    }

    private static String twoDigits(int number) {
        int minute = number % 60;
        return minute < 10 ? "0" + minute : "" + minute;
    }
}
