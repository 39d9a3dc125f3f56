package dev.zephyr.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnCallCalculatorTest {

    private static final List<String> THREE = List.of("alice", "bob", "carol");

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:59:59Z, carol",
        "2026-01-05T09:00:00Z, alice",
        "2026-01-12T08:59:59.999Z, alice",
        "2026-01-12T09:00:00Z, bob",
        "2026-01-19T09:00:00Z, carol",
        "2026-01-26T09:00:00Z, alice",
        "2025-12-29T09:00:00Z, carol",
        "2025-12-22T09:00:00Z, bob",
    })
    void handsOverEveryWeekAndTheHandoffBelongsToWhoTakesOver(Instant at, String expected) {
        assertThat(rotation("UTC", "monday 09:00", "2026-01-05").onCall(at)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Chicago, daily,  2026-03-08T13:59:59Z, alice",
        "America/Chicago, daily,  2026-03-08T14:00:00Z, bob",
        "America/Chicago, daily,  2026-03-07T15:00:00Z, alice",
        "America/Chicago, daily,  2026-03-07T14:59:59Z, carol",
        "America/Chicago, weekly, 2026-03-09T13:59:59Z, alice",
        "America/Chicago, weekly, 2026-03-09T14:00:00Z, bob",
        "Europe/Berlin,   weekly, 2026-03-30T06:59:59Z, alice",
        "Europe/Berlin,   weekly, 2026-03-30T07:00:00Z, bob",
        "Asia/Kathmandu,  daily,  2026-03-08T03:14:59Z, alice",
        "Asia/Kathmandu,  daily,  2026-03-08T03:15:00Z, bob",
    })
    void keepsTheTimeOnTheWallWhenClocksGoForward(String zone, String unit, Instant at, String expected) {
        boolean daily = unit.equals("daily");
        String start = daily ? "2026-03-07" : zone.startsWith("Europe") ? "2026-03-23" : "2026-03-02";

        assertThat(rotation(zone, daily ? "09:00" : "monday 09:00", start).onCall(at))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-26T13:59:59Z, carol",
        "2026-10-26T14:00:00Z, alice",
        "2026-11-02T14:59:59Z, alice",
        "2026-11-02T15:00:00Z, bob",
    })
    void keepsTheTimeOnTheWallWhenClocksGoBack(Instant at, String expected) {
        OnCallCalculator rotation = rotation("America/Chicago", "monday 09:00", "2026-10-26");

        assertThat(rotation.onCall(at)).containsExactly(expected);
        assertThat(rotation.shifts(Instant.parse("2026-10-26T00:00:00Z"), Instant.parse("2026-11-05T00:00:00Z")))
                .contains(new Shift(
                        "alice", Instant.parse("2026-10-26T14:00:00Z"), Instant.parse("2026-11-02T15:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 does not exist: the turn begins when the clocks have jumped to 03:00.
        "America/Chicago,     02:30, 2026-03-08, 2026-03-08T08:00:00Z",
        // 01:30 comes twice: the first one counts.
        "America/Chicago,     01:30, 2026-11-01, 2026-11-01T06:30:00Z",
        // Half an hour only: 02:00 becomes 02:30, and 02:00 becomes 01:30.
        "Australia/Lord_Howe, 02:15, 2026-10-04, 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 01:45, 2026-04-05, 2026-04-04T14:45:00Z",
        "Australia/Lord_Howe, 09:00, 2026-10-04, 2026-10-03T22:00:00Z",
        "Australia/Lord_Howe, 09:00, 2026-04-05, 2026-04-04T22:30:00Z",
        // The whole day is missing.
        "Pacific/Apia,        09:00, 2011-12-30, 2011-12-30T10:00:00Z",
    })
    void beginsAfterAGapAndAtTheFirstOfTwoEqualTimes(String zone, String time, String date, Instant expected) {
        OnCallCalculator rotation = rotation(zone, time, date);

        assertThat(rotation.onCall(expected)).containsExactly("alice");
        assertThat(rotation.onCall(expected.minusNanos(1))).containsExactly("carol");
    }

    @Test
    void startsInTheTurnThatTheStartDateFallsIn() {
        OnCallCalculator rotation = rotation("UTC", "monday 09:00", "2026-01-08");

        assertThat(rotation.onCall(Instant.parse("2026-01-05T09:00:00Z"))).containsExactly("alice");
        assertThat(rotation.onCall(Instant.parse("2026-01-08T00:00:00Z"))).containsExactly("alice");
        assertThat(rotation.nextHandoff(Instant.parse("2026-01-08T00:00:00Z")))
                .contains(Instant.parse("2026-01-12T09:00:00Z"));
    }

    @Test
    void namesTheNextDistinctPersonWhoWasNotCalled() {
        OnCallCalculator rotation = rotation("UTC", "09:00", "2026-01-05", List.of("alice", "alice", "bob", "carol"));
        Instant at = Instant.parse("2026-01-05T10:00:00Z");

        assertThat(rotation.next(at, List.of())).contains("bob");
        assertThat(rotation.next(at, List.of("bob"))).contains("carol");
        assertThat(rotation.next(at, List.of("carol", "bob"))).isEmpty();
    }

    @Test
    void listsEverybodyOnceFromWhoeverIsOnCall() {
        OnCallCalculator rotation = rotation("UTC", "09:00", "2026-01-05");

        assertThat(rotation.all(Instant.parse("2026-01-06T09:00:00Z"))).containsExactly("bob", "carol", "alice");
    }

    @Test
    void hasNobodyNextWhenOnePersonIsAlone() {
        OnCallCalculator alone = rotation("UTC", "09:00", "2026-01-05", List.of("alice"));

        assertThat(alone.next(Instant.EPOCH, List.of())).isEmpty();
    }

    @Test
    void refusesToRotateAmongNobody() {
        assertThatThrownBy(() -> rotation("UTC", "09:00", "2026-01-05", List.of()))
                .hasMessageContaining("at least one participant");
    }

    @ParameterizedTest
    @CsvSource({"America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "UTC"})
    void turnsTileTheTimeWithOnePersonAtEveryInstant(String zone) {
        Random random = new Random(20261121);
        for (int i = 0; i < 200; i++) {
            String clock = LocalTime.of(random.nextInt(24), random.nextInt(60)).toString();
            OnCallCalculator rotation = rotation(zone, i % 2 == 0 ? clock : "sunday " + clock, "2026-01-01");
            Instant at = Instant.parse("2011-12-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(8_000_000)));
            Instant end = rotation.nextHandoff(at).orElseThrow();

            assertThat(at).isBefore(end);
            assertThat(rotation.onCall(end.minusNanos(1))).isEqualTo(rotation.onCall(at));
            assertThat(rotation.next(at, List.of()))
                    .contains(rotation.onCall(end).get(0));
        }
    }

    private static OnCallCalculator rotation(String zone, String handoff, String start) {
        return rotation(zone, handoff, start, THREE);
    }

    private static OnCallCalculator rotation(String zone, String handoff, String start, List<String> people) {
        Handoff over = Handoff.parse(handoff);
        Rotation rotation = new Rotation(over.length(), over.anchor(LocalDate.parse(start)), people);
        return new OnCallCalculator(new Schedule(
                "platform",
                "Platform",
                "1",
                ZoneId.of(zone),
                null,
                List.of(new Layer("main", rotation)),
                List.of(),
                Set.of(),
                List.of()));
    }
}
