package dev.zephyr.oncall;

import static dev.zephyr.oncall.Plan.daily;
import static dev.zephyr.oncall.Plan.layer;
import static dev.zephyr.oncall.Plan.turns;
import static dev.zephyr.oncall.Plan.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayersTest {

    private static final Rotation BASE = turns("monday 09:00", "", "2026-01-05", "alice", "bob");
    private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-01-05T23:00:00Z");

    @Test
    void theTopmostActiveLayerHasTheWord() {
        OnCallCalculator days = Plan.in("UTC")
                .with(layer(BASE))
                .with(layer(turns("09:00", "", "2026-01-05", "dan"), daily("09:00-17:00")))
                .calculator();

        assertThat(days.onCall(MONDAY)).containsExactly("dan");
        assertThat(days.onCall(NIGHT)).containsExactly("alice");
    }

    @Test
    void aLayerThatJoinsIsOnCallTogetherWithThoseBelow() {
        OnCallCalculator both = Plan.in("UTC")
                .with(layer(BASE))
                .with(layer(Layer.Stacking.JOIN, turns("09:00", "", "2026-01-05", "dan"), daily("09:00-17:00")))
                .calculator();

        assertThat(both.onCall(MONDAY)).containsExactly("alice", "dan");
        assertThat(both.onCall(NIGHT)).containsExactly("alice");
        assertThat(both.all(MONDAY)).containsExactly("alice", "dan", "bob");
    }

    @Test
    void aBackupIsNotOnCallAndComesNext() {
        OnCallCalculator backed = Plan.in("UTC")
                .with(layer(BASE))
                .with(layer(Layer.Stacking.BACKUP, turns("monday 09:00", "", "2026-01-05", "carol", "dan")))
                .calculator();

        assertThat(backed.onCall(MONDAY)).containsExactly("alice");
        assertThat(backed.next(MONDAY, List.of())).contains("carol");
        assertThat(backed.next(MONDAY, List.of("carol"))).contains("bob");
        assertThat(backed.next(MONDAY, List.of("carol", "bob"))).isEmpty();
    }

    @Test
    void severalNeighboursMayHaveATurn() {
        Rotation pairs = turns("monday 09:00", "", "2026-01-05", "alice", "bob", "carol");
        OnCallCalculator two = Plan.in("UTC")
                .with(layer(new Rotation(pairs.length(), pairs.anchor(), pairs.participants(), 2, pairs.countOnly())))
                .calculator();

        assertThat(two.onCall(MONDAY)).containsExactly("alice", "bob");
        assertThat(two.onCall(MONDAY.plusSeconds(7 * 86_400))).containsExactly("bob", "carol");
        assertThat(two.next(MONDAY, List.of())).contains("carol");
    }

    @Test
    void oneWindowMayGoOverSeveralDays() {
        Restriction week = new Restriction(
                List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), 4, Restriction.Holidays.INCLUDED);
        OnCallCalculator working = Plan.in("UTC").with(layer(BASE, week)).calculator();

        assertThat(working.coverage(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-12T00:00:00Z")))
                .extracting(Coverage::start, Coverage::people)
                .containsExactly(
                        tuple(Instant.parse("2026-01-05T00:00:00Z"), List.of()),
                        tuple(Instant.parse("2026-01-05T09:00:00Z"), List.of("alice")),
                        tuple(Instant.parse("2026-01-09T17:00:00Z"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "INCLUDED, 2026-01-06, true",
        "EXCLUDED, 2026-01-06, false",
        "ONLY, 2026-01-06, true",
        "ONLY, 2026-01-07, false"
    })
    void holidaysOpenOrCloseTheHoursThatSaySo(Restriction.Holidays holidays, String date, boolean open) {
        Restriction plain = weekdays("09:00-17:00");
        Restriction hours = new Restriction(plain.days(), plain.from(), plain.until(), plain.daysLater(), holidays);
        OnCallCalculator days =
                Plan.in("UTC").off("2026-01-06").with(layer(BASE, hours)).calculator();

        assertThat(days.onCall(Instant.parse(date + "T12:00:00Z")).isEmpty()).isEqualTo(!open);
    }

    @Test
    void aHolidayThatNobodyWorksMovesNobodyOnAndEveryoneKeepsTheirPlace() {
        Restriction plain = weekdays("09:00-17:00");
        Restriction hours = new Restriction(
                plain.days(), plain.from(), plain.until(), plain.daysLater(), Restriction.Holidays.EXCLUDED);
        Rotation daily = turns("09:00", "", "2026-01-05", "alice", "bob", "carol");
        OnCallCalculator days = Plan.in("UTC")
                .off("2026-01-06")
                .off("2025-12-31")
                .with(layer(daily, hours))
                .calculator();

        assertThat(days.onCall(Instant.parse("2026-01-05T12:00:00Z"))).containsExactly("alice");
        assertThat(days.onCall(Instant.parse("2026-01-07T12:00:00Z"))).containsExactly("bob");
        assertThat(days.onCall(Instant.parse("2026-01-02T12:00:00Z"))).containsExactly("carol");
        assertThat(days.onCall(Instant.parse("2025-12-30T12:00:00Z"))).containsExactly("alice");
    }

    @Test
    void eachRegionKeepsTheClockOnItsOwnWall() {
        Layer berlin = region("Europe/Berlin", "alice");
        Layer chicago = region("America/Chicago", "bob");
        OnCallCalculator sun = Plan.in("UTC").with(berlin).with(chicago).calculator();

        assertThat(sun.onCall(Instant.parse("2026-03-20T07:59:00Z"))).isEmpty();
        assertThat(sun.onCall(Instant.parse("2026-03-20T08:00:00Z"))).containsExactly("alice");
        assertThat(sun.onCall(Instant.parse("2026-03-30T07:00:00Z"))).containsExactly("alice");
        assertThat(sun.onCall(Instant.parse("2026-03-30T14:00:00Z"))).containsExactly("bob");
    }

    @Test
    void aLayerCountsFromAndUntilItsDates() {
        Layer summer = new Layer(
                "summer",
                turns("09:00", "", "2026-01-05", "carol"),
                Layer.Stacking.COVER,
                List.of(),
                null,
                LocalDateTime.parse("2026-07-01T09:00"),
                LocalDateTime.parse("2026-09-01T09:00"));
        OnCallCalculator year = Plan.in("UTC").with(layer(BASE)).with(summer).calculator();

        assertThat(year.onCall(Instant.parse("2026-07-01T08:59:00Z"))).doesNotContain("carol");
        assertThat(year.onCall(Instant.parse("2026-07-01T09:00:00Z"))).containsExactly("carol");
        assertThat(year.onCall(Instant.parse("2026-09-01T09:00:00Z"))).doesNotContain("carol");
    }

    @Test
    void aTemporaryScheduleStandsInForAllLayers() {
        OnCallCalculator fair = Plan.in("UTC")
                .with(layer(BASE))
                .temporarily(
                        "2026-01-06T00:00", "2026-01-08T00:00", layer(turns("00:00", "", "2026-01-06", "eve", "fay")))
                .calculator();

        assertThat(fair.onCall(Instant.parse("2026-01-05T23:59:00Z"))).containsExactly("alice");
        assertThat(fair.onCall(Instant.parse("2026-01-07T00:00:00Z"))).containsExactly("fay");
        assertThat(fair.all(Instant.parse("2026-01-07T00:00:00Z"))).containsExactly("fay", "eve");
        assertThat(fair.onCall(Instant.parse("2026-01-08T00:00:00Z"))).containsExactly("alice");
    }

    @Test
    void shiftsMayBeWrittenDownOneByOne() {
        Layer planned = new Layer(
                "planned",
                null,
                Layer.Stacking.COVER,
                List.of(),
                null,
                null,
                null,
                List.of(
                        new PlannedShift(
                                "dan",
                                LocalDateTime.parse("2026-01-06T09:00"),
                                LocalDateTime.parse("2026-01-06T17:00")),
                        new PlannedShift(
                                "carol",
                                LocalDateTime.parse("2026-01-06T12:00"),
                                LocalDateTime.parse("2026-01-07T09:00"))));
        OnCallCalculator calculator =
                Plan.in("UTC").with(layer(BASE)).with(planned).calculator();

        assertThat(calculator.coverage(Instant.parse("2026-01-06T00:00:00Z"), Instant.parse("2026-01-08T00:00:00Z")))
                .extracting(Coverage::people)
                .containsExactly(
                        List.of("alice"), List.of("dan"), List.of("dan", "carol"), List.of("carol"), List.of("alice"));
        assertThat(calculator.next(Instant.parse("2026-01-06T10:00:00Z"), List.of()))
                .contains("carol");
        assertThatThrownBy(() -> new Layer("none", null, Layer.Stacking.COVER, List.of(), null, null, null, List.of()))
                .hasMessageContaining("a rotation or planned shifts");
    }

    @Test
    void theNextHandoffIsWhenOtherPeopleAreOnCall() {
        OnCallCalculator weeks = Plan.in("UTC").with(layer(BASE)).calculator();
        OnCallCalculator alone = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice")))
                .calculator();

        assertThat(weeks.nextHandoff(MONDAY)).contains(Instant.parse("2026-01-12T09:00:00Z"));
        assertThat(alone.nextHandoff(MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12h, 2026-01-05T20:59:00Z, alice",
        "12h, 2026-01-05T21:00:00Z, bob",
        "2d,  2026-01-07T08:59:00Z, alice",
        "2d,  2026-01-07T09:00:00Z, bob",
    })
    void turnsMayBeLongerThanOneOfTheirUnit(String every, Instant at, String expected) {
        OnCallCalculator turns = Plan.in("UTC")
                .with(layer(turns("09:00", every, "2026-01-05", "alice", "bob")))
                .calculator();

        assertThat(turns.onCall(at)).containsExactly(expected);
    }

    @Test
    void turnsOfMonthsBeginOnTheirDay() {
        OnCallCalculator months = Plan.in("Europe/Berlin")
                .with(layer(turns("day 28 09:00", "", "2026-01-28", "alice", "bob")))
                .calculator();

        assertThat(months.onCall(Instant.parse("2026-02-28T07:59:59Z"))).containsExactly("alice");
        assertThat(months.onCall(Instant.parse("2026-02-28T08:00:00Z"))).containsExactly("bob");
        assertThat(months.onCall(Instant.parse("2026-03-28T08:00:00Z"))).containsExactly("alice");
        assertThat(months.onCall(Instant.parse("2026-04-28T07:00:00Z"))).containsExactly("bob");
        assertThat(months.onCall(Instant.parse("2026-01-27T08:00:00Z"))).containsExactly("bob");
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThatThrownBy(() -> TurnLength.parse("0d")).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> TurnLength.parse("1y")).hasMessageContaining("12h, 1d, 2w, 1mo");
        assertThatThrownBy(() -> new Rotation(BASE.length(), BASE.anchor(), BASE.participants(), 3, BASE.countOnly()))
                .hasMessageContaining("write 1 to 2");
    }

    private static Layer region(String zone, String person) {
        return new Layer(
                person,
                turns("09:00", "", "2026-01-05", person),
                Layer.Stacking.COVER,
                List.of(daily("09:00-17:00")),
                ZoneId.of(zone),
                null,
                null);
    }
}
