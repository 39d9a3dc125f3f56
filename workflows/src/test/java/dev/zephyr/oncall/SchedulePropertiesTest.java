package dev.zephyr.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schedule; the seed in a test's name makes the same schedule again. */
class SchedulePropertiesTest {

    private static final int SCHEDULES = 300;
    private static final Instant FROM = Instant.parse("2026-02-20T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-20T00:00:00Z");
    private static final List<String> ZONES = List.of(
            "America/Chicago",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Pacific/Chatham",
            "UTC");
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dan", "eve", "fay", "gus");

    static LongStream seeds() {
        return LongStream.range(0, SCHEDULES).map(i -> 20261125L + i);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsTileTheRangeAndSayWhatAQuestionAtAnyInstantSays(long seed) {
        Random random = new Random(seed);
        OnCallCalculator calculator = new OnCallCalculator(schedule(random));
        List<Coverage> parts = calculator.coverage(FROM, UNTIL);

        assertThat(parts.get(0).start()).isEqualTo(FROM);
        assertThat(parts.get(parts.size() - 1).end()).isEqualTo(UNTIL);
        for (int i = 0; i < parts.size(); i++) {
            Coverage part = parts.get(i);
            if (i > 0) {
                assertThat(part.start()).isEqualTo(parts.get(i - 1).end());
                assertThat(part.people()).isNotEqualTo(parts.get(i - 1).people());
            }
            Instant inside = part.start()
                    .plusMillis((long) (random.nextDouble() * part.length().toMillis()));
            assertThat(Stream.of(part.start(), inside, part.end().minusNanos(1)).map(calculator::onCall))
                    .allMatch(part.people()::equals);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shiftsOfOnePersonNeverTouchAndSumUpToTheirHours(long seed) {
        OnCallCalculator calculator = new OnCallCalculator(schedule(new Random(seed)));
        Map<String, Instant> ends = new TreeMap<>();
        Map<String, Duration> sums = new TreeMap<>();
        for (Shift shift : calculator.shifts(FROM, UNTIL)) {
            Instant before = ends.put(shift.responder(), shift.end());
            assertThat(before == null || before.isBefore(shift.start())).isTrue();
            sums.merge(shift.responder(), shift.length(), Duration::plus);
        }
        Map<String, Duration> hours = new TreeMap<>();
        calculator
                .coverage(FROM, UNTIL)
                .forEach(part -> part.people().forEach(person -> hours.merge(person, part.length(), Duration::plus)));

        assertThat(sums).isEqualTo(hours);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoComesNextIsNeitherOnCallNorCalledBeforeNorAway(long seed) {
        Random random = new Random(seed);
        OnCallCalculator calculator = new OnCallCalculator(schedule(random));
        Instant at = instant(random);
        List<String> called = new ArrayList<>();
        while (true) {
            var next = calculator.next(at, called);
            if (next.isEmpty()) {
                break;
            }
            assertThat(calculator.onCall(at)).doesNotContain(next.get());
            assertThat(called).doesNotContain(next.get());
            called.add(next.get());
        }
        assertThat(calculator.all(at)).containsAll(called).doesNotHaveDuplicates();
    }

    /** A rotation without hours has somebody at every instant. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLayerWithoutHoursLeavesNoGap(long seed) {
        Random random = new Random(seed);
        Schedule some = schedule(random);
        List<Layer> layers = new ArrayList<>(some.layers());
        layers.add(0, new Layer("base", rotation(random)));
        Schedule whole = new Schedule("s", "s", "1", some.zone(), null, layers, List.of(), some.holidays(), List.of());

        assertThat(new OnCallCalculator(whole).coverage(FROM, UNTIL)).noneMatch(Coverage::isGap);
    }

    /** Over a whole round of its active turns everybody has the same number of them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyHasTheSameNumberOfTurnsInARound(long seed) {
        Random random = new Random(seed);
        Rotation rotation = rotation(random);
        ActiveTurns turns = new ActiveTurns(rotation, List.of(restriction(random)), holidays(random));
        Map<String, Integer> count = new TreeMap<>();
        long start = random.nextInt(2000) - 1000L;
        for (long turn = start;
                turns.index(turn) < turns.index(start) + rotation.participants().size();
                turn++) {
            if (turns.index(turn + 1) > turns.index(turn)) {
                count.merge(rotation.holders(turns.index(turn)).get(0), 1, Integer::sum);
            }
        }
        Map<String, Integer> places = new TreeMap<>();
        rotation.participants().forEach(person -> places.merge(person, 1, Integer::sum));

        assertThat(count).isEqualTo(places);
    }

    private static Schedule schedule(Random random) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            layers.add(layer("l" + i, random));
        }
        List<TemporarySchedule> temporaries = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            LocalDateTime from = local(random);
            temporaries.add(new TemporarySchedule(
                    "t" + i, from, from.plusHours(1 + random.nextInt(200)), List.of(layer("t", random))));
        }
        List<ShiftOverride> overrides = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            Instant start = instant(random);
            overrides.add(new ShiftOverride(
                    "o" + i,
                    change(random),
                    start,
                    start.plusSeconds(60L * (1 + random.nextInt(20_000))),
                    "erin",
                    random.nextBoolean() ? Instant.EPOCH : instant(random),
                    random.nextInt(4) == 0 ? instant(random) : null));
        }
        return new Schedule("s", "s", "1", zone(random), null, layers, temporaries, holidays(random), overrides);
    }

    private static Layer layer(String id, Random random) {
        List<Restriction> restrictions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            restrictions.add(restriction(random));
        }
        LocalDateTime from = random.nextInt(4) == 0 ? local(random) : null;
        return new Layer(
                id,
                rotation(random),
                pick(random, List.of(Layer.Stacking.values())),
                restrictions,
                random.nextInt(3) == 0 ? zone(random) : null,
                from,
                from == null ? null : from.plusHours(1 + random.nextInt(800)));
    }

    private static Rotation rotation(Random random) {
        TurnLength.Unit unit = pick(random, List.of(TurnLength.Unit.values()));
        int count = 1 + random.nextInt(unit == TurnLength.Unit.HOURS ? 36 : 3);
        List<String> people = PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size()));
        return new Rotation(
                new TurnLength(count, unit),
                local(random).withDayOfMonth(1 + random.nextInt(28)),
                people,
                1 + (random.nextInt(4) == 0 ? random.nextInt(people.size()) : 0),
                Rotation.CountOnly.ACTIVE_SHIFTS);
    }

    private static Restriction restriction(Random random) {
        Set<DayOfWeek> days = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(7); i++) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
        LocalTime until = LocalTime.of(random.nextInt(24), random.nextInt(60));
        int later = (from.isBefore(until) ? 0 : 1) + (random.nextInt(5) == 0 ? random.nextInt(5) : 0);
        return new Restriction(
                List.copyOf(days),
                from,
                until,
                later,
                pick(random, List.of(Restriction.Holidays.INCLUDED, Restriction.Holidays.EXCLUDED)));
    }

    private static Set<LocalDate> holidays(Random random) {
        Set<LocalDate> holidays = new LinkedHashSet<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            holidays.add(local(random).toLocalDate());
        }
        return holidays;
    }

    private static ShiftOverride.Change change(Random random) {
        String person = pick(random, PEOPLE);
        String other = pick(random, PEOPLE);
        List<ShiftOverride.Change> changes = List.of(
                new ShiftOverride.Replace(person, other),
                new ShiftOverride.Replace(null, other),
                new ShiftOverride.Add(person),
                new ShiftOverride.Remove(person));
        return pick(random, changes);
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static ZoneId zone(Random random) {
        return ZoneId.of(pick(random, ZONES));
    }

    private static LocalDateTime local(Random random) {
        return LocalDateTime.of(2026, 2, 15, 0, 0).plusMinutes(random.nextInt(70 * 24 * 60));
    }

    private static Instant instant(Random random) {
        return FROM.plusSeconds(
                60L * random.nextInt((int) Duration.between(FROM, UNTIL).toMinutes()));
    }
}
