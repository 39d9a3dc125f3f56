package dev.zephyr.oncall;

import static dev.zephyr.oncall.Plan.counting;
import static dev.zephyr.oncall.Plan.daily;
import static dev.zephyr.oncall.Plan.layer;
import static dev.zephyr.oncall.Plan.turns;
import static dev.zephyr.oncall.Plan.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other schedulers got wrong, by their issue; G is grafana/oncall, GA is target/goalert. */
class KnownFailuresTest {

    /** G#5247, G#5455, G#4208: a week is a week on the wall, 167 or 169 hours long when clocks change. */
    @ParameterizedTest
    @CsvSource({"2026-03-02, 167", "2026-03-09, 168", "2026-10-26, 169"})
    void aWeekThatHoldsAClockChangeIsNeitherCutNorStretchedOnTheWall(String monday, int hours) {
        OnCallCalculator weeks = Plan.in("America/Chicago")
                .with(layer(turns("monday 09:00", "", "2026-01-05", "alice", "bob", "carol")))
                .calculator();
        Instant start = WallTime.first(LocalDateTime.parse(monday + "T09:00"), ZoneId.of("America/Chicago"));
        Coverage week = weeks.coverage(start, start.plus(Duration.ofDays(9))).get(0);

        assertThat(week.length()).isEqualTo(Duration.ofHours(hours));
        assertThat(week.people()).hasSize(1);
    }

    /** G#3261, G#2950, OneUptime#1890: hours and hand-offs do not move with the season. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-14T08:30:00Z, 2026-01-14T17:30:00Z",
        "2026-07-15T07:30:00Z, 2026-07-15T16:30:00Z",
    })
    void workingHoursInLondonAreTheSameInSummerAndWinter(Instant open, Instant close) {
        OnCallCalculator days = Plan.in("Europe/London")
                .with(layer(turns("monday 08:30", "", "2026-01-05", "alice"), weekdays("08:30-17:30")))
                .calculator();

        assertThat(days.coverage(open.minusSeconds(3600), close.plusSeconds(3600)))
                .extracting(Coverage::start, Coverage::isGap)
                .containsExactly(tuple(open.minusSeconds(3600), true), tuple(open, false), tuple(close, true));
    }

    /** G#4197: turns of a day put one person on call a day in every zone, not everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void turnsOfADayHaveOnePersonEachInEveryZone(String zone) {
        OnCallCalculator days = Plan.in(zone)
                .with(layer(turns("00:00", "", "2026-03-01", "alice", "bob", "carol")))
                .calculator();
        List<Coverage> spring =
                days.coverage(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-05-01T12:00:00Z"));

        assertThat(spring)
                .hasSizeBetween(61, 62)
                .allSatisfy(part -> assertThat(part.people()).hasSize(1));
    }

    /** GA#4447, GA#55: fourteen people, turns of a day on weekdays only; counted by the calendar four never have one. */
    @Test
    void nobodyStarvesWhenTheSizeOfTheRotationAndTheWeekShareAFactor() {
        String[] people = IntStream.range(0, 14).mapToObj(i -> "p" + i).toArray(String[]::new);
        Rotation turns = turns("00:00", "", "2026-01-05", people);
        Map<String, Integer> active = turnsEach(counting(Rotation.CountOnly.ACTIVE_SHIFTS, turns));
        Map<String, Integer> calendar = turnsEach(counting(Rotation.CountOnly.CALENDAR, turns));

        assertThat(active).hasSize(14);
        assertThat(new HashSet<>(active.values())).containsExactly(10);
        assertThat(calendar).hasSize(10);
    }

    /** 28 weeks are 140 weekdays: ten for each of fourteen people. */
    private static Map<String, Integer> turnsEach(Rotation turns) {
        OnCallCalculator days = Plan.in("Europe/Berlin")
                .with(layer(turns, weekdays("09:00-17:00")))
                .calculator();
        Map<String, Integer> count = new TreeMap<>();
        days.coverage(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-07-20T00:00:00Z")).stream()
                .map(Coverage::people)
                .flatMap(Collection::stream)
                .forEach(person -> count.merge(person, 1, Integer::sum));
        return count;
    }

    /** G#1108: hours at which nobody is on call show, before and after now. */
    @Test
    void aGapInThePastShowsAsOne() {
        OnCallCalculator days = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2030-01-01", "alice"), daily("09:00-17:00")))
                .calculator();

        assertThat(days.coverage(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-06T00:00:00Z")))
                .extracting(Coverage::isGap)
                .containsExactly(true, false, true);
    }

    /** GA#4362: standing in for somebody's shifts keeps the hours between them free. */
    @Test
    void aStandInForSeveralShiftsDoesNotMergeThem() {
        OnCallCalculator days = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice"), daily("09:00-17:00")))
                .replace("alice", "dan", "2026-01-05T00:00:00Z", "2026-01-08T00:00:00Z")
                .calculator();

        assertThat(days.shifts(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-08T00:00:00Z")))
                .extracting(Shift::responder, Shift::length)
                .containsExactly(
                        tuple("dan", Duration.ofHours(8)),
                        tuple("dan", Duration.ofHours(8)),
                        tuple("dan", Duration.ofHours(8)));
    }

    /** GA#512: the times of the week after a clock change are those of any other week. */
    @Test
    void theWeekAfterAClockChangeHandsOverAtItsTime() {
        OnCallCalculator days = Plan.in("America/Chicago")
                .with(layer(turns("09:00", "", "2026-03-01", "alice", "bob")))
                .calculator();

        for (int day = 8; day <= 15; day++) {
            Instant nine = WallTime.first(LocalDate.of(2026, 3, day).atTime(9, 0), ZoneId.of("America/Chicago"));
            assertThat(days.onCall(nine)).isNotEqualTo(days.onCall(nine.minusSeconds(60)));
            assertThat(days.onCall(nine)).isEqualTo(days.onCall(nine.plusSeconds(3600)));
        }
    }

    /** GA#929: an override counts under a temporary schedule too. */
    @Test
    void anOverrideCountsOnTopOfATemporarySchedule() {
        OnCallCalculator fair = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice")))
                .temporarily("2026-01-06T00:00", "2026-01-08T00:00", layer(turns("00:00", "", "2026-01-06", "eve")))
                .replace("eve", "dan", "2026-01-06T12:00:00Z", "2026-01-07T00:00:00Z")
                .calculator();

        assertThat(fair.onCall(Instant.parse("2026-01-06T11:59:00Z"))).containsExactly("eve");
        assertThat(fair.onCall(Instant.parse("2026-01-06T12:00:00Z"))).containsExactly("dan");
    }

    /** G#1021: an override may be overridden, and the result shows whoever was named last. */
    @Test
    void anOverrideOfAnOverrideCounts() {
        OnCallCalculator calculator = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice")))
                .override(
                        new ShiftOverride.Replace("alice", "bob"),
                        "2026-01-06T00:00:00Z",
                        "2026-01-08T00:00:00Z",
                        "2026-01-01T00:00:00Z")
                .override(
                        new ShiftOverride.Replace("bob", "carol"),
                        "2026-01-07T00:00:00Z",
                        "2026-01-08T00:00:00Z",
                        "2026-01-02T00:00:00Z")
                .calculator();

        assertThat(calculator.onCall(Instant.parse("2026-01-06T12:00:00Z"))).containsExactly("bob");
        assertThat(calculator.onCall(Instant.parse("2026-01-07T12:00:00Z"))).containsExactly("carol");
    }

    /** terraform-provider-pagerduty#168, #200, #728: an anchor is a time on the wall; no offset of a season is in it. */
    @Test
    void anAnchorInWinterHandsOverAtTheSameTimeInSummer() {
        OnCallCalculator weeks = Plan.in("Europe/Berlin")
                .with(layer(turns("monday 09:00", "", "2026-01-05", "alice", "bob")))
                .calculator();

        assertThat(weeks.nextHandoff(Instant.parse("2026-07-01T00:00:00Z")))
                .contains(Instant.parse("2026-07-06T07:00:00Z"));
        assertThat(weeks.nextHandoff(Instant.parse("2026-12-01T00:00:00Z")))
                .contains(Instant.parse("2026-12-07T08:00:00Z"));
    }

    /** OneUptime#2413: restrictions and turns together pick the right person on a Monday. */
    @Test
    void theMondayAfterARestrictedWeekendBelongsToWhoTakesOver() {
        OnCallCalculator weeks = Plan.in("Europe/Berlin")
                .with(layer(turns("monday 00:00", "", "2026-01-05", "alice", "bob"), weekdays("09:00-17:00")))
                .calculator();

        assertThat(weeks.onCall(Instant.parse("2026-01-09T12:00:00Z"))).containsExactly("alice");
        assertThat(weeks.onCall(Instant.parse("2026-01-12T12:00:00Z"))).containsExactly("bob");
    }

    /** icinga-notifications-web#524: nobody is listed twice for the same time. */
    @Test
    void nobodyIsListedTwiceForTheSameTime() {
        OnCallCalculator twice = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice", "bob")))
                .with(layer(Layer.Stacking.JOIN, turns("09:00", "", "2026-01-05", "bob", "alice")))
                .replace("alice", "bob", "2026-01-05T00:00:00Z", "2026-01-09T00:00:00Z")
                .calculator();

        assertThat(twice.shifts(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-09T00:00:00Z")))
                .containsExactly(
                        new Shift("bob", Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-09T00:00:00Z")));
    }

    /** A day that not every month has is refused where it is read; a month that lacks it hands over on its last day. */
    @Test
    void aMonthWithoutTheDayHandsOverOnItsLastAndTheNextOneOnTheDayAgain() {
        Rotation months =
                new Rotation(TurnLength.parse("1mo"), LocalDateTime.parse("2026-01-31T09:00"), List.of("alice", "bob"));
        OnCallCalculator calculator = Plan.in("UTC").with(layer(months)).calculator();

        assertThat(calculator.nextHandoff(Instant.parse("2026-02-01T00:00:00Z")))
                .contains(Instant.parse("2026-02-28T09:00:00Z"));
        assertThat(calculator.nextHandoff(Instant.parse("2026-03-01T00:00:00Z")))
                .contains(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void theLeapDayIsADayOfItsOwn() {
        OnCallCalculator days = Plan.in("Europe/Berlin")
                .with(layer(turns("09:00", "", "2028-02-28", "alice", "bob", "carol")))
                .calculator();

        assertThat(days.onCall(Instant.parse("2028-02-29T12:00:00Z"))).containsExactly("bob");
        assertThat(days.onCall(Instant.parse("2028-03-01T12:00:00Z"))).containsExactly("carol");
    }

    /** Who takes part in the middle of somebody's shift is a new version: the shift before it stays theirs. */
    @Test
    void takingSomebodyOutInTheirShiftLeavesTheHoursBeforeTheirs() {
        Schedule two = Plan.in("UTC")
                .with(layer(turns("monday 09:00", "", "2026-01-05", "alice", "bob")))
                .schedule();
        Schedule one = Plan.in("UTC")
                .with(layer(turns("monday 09:00", "", "2026-01-05", "bob")))
                .schedule()
                .with(List.of(), "2");
        Instant edited = Instant.parse("2026-01-07T12:00:00Z");

        assertThat(ScheduleHistory.of(two).then(one, edited).coverage(edited.minusSeconds(60), edited.plusSeconds(60)))
                .extracting(Coverage::people)
                .containsExactly(List.of("alice"), List.of("bob"));
    }

    /** A DST rule of half an hour, a zone of 45 minutes, and a zone whose clocks go back for Ramadan. */
    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe, 2026-04-05, 09:00",
        "Australia/Lord_Howe, 2026-10-04, 09:00",
        "Asia/Kathmandu,      2026-03-08, 09:00",
        "Africa/Casablanca,   2026-02-15, 03:30",
        "Africa/Casablanca,   2026-03-22, 02:30",
        "Europe/Berlin,       2026-03-29, 02:30",
        "Europe/Berlin,       2026-10-25, 02:30",
        "America/Chicago,     2026-03-08, 02:30",
        "America/Chicago,     2026-11-01, 01:30",
    })
    void aDayOfAClockChangeHasOneHandoff(String zone, String date, String time) {
        OnCallCalculator days = Plan.in(zone)
                .with(layer(turns(time, "", date, "alice", "bob", "carol")))
                .calculator();
        LocalDate day = LocalDate.parse(date);
        Instant from = WallTime.first(day.atStartOfDay(), ZoneId.of(zone));
        Instant until = WallTime.first(day.plusDays(1).atStartOfDay(), ZoneId.of(zone));

        assertThat(days.coverage(from, until))
                .extracting(Coverage::people)
                .containsExactly(List.of("carol"), List.of("alice"));
        assertThat(Set.copyOf(days.onCall(until))).containsExactly("alice");
    }
}
