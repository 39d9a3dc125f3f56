package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.obligation.WorkingWindow;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarsTest {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<String> EVERY_DAY = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    @Test
    void keepsOfficeHoursOnTheWallOverAClockChange() {
        List<WorkingWindow> windows =
                windows("America/Chicago", WEEK, List.of("09:00-17:00"), List.of(), "2026-03-06T18:00:00Z");

        assertThat(windows.get(0)).isEqualTo(window("2026-03-06T06:00Z", "2026-03-06T15:00Z", "2026-03-06T23:00Z"));
        assertThat(windows.get(1)).isEqualTo(window("2026-03-09T05:00Z", "2026-03-09T14:00Z", "2026-03-09T22:00Z"));
    }

    @Test
    void beginsWithTheWholeLocalDayAndEndsAfterSixtyDays() {
        List<WorkingWindow> windows =
                windows("Australia/Lord_Howe", EVERY_DAY, List.of("09:00-17:00"), List.of(), "2026-06-01T20:00:00Z");

        assertThat(windows).hasSize(60);
        assertThat(windows.get(0).open()).isEqualTo(Instant.parse("2026-06-01T22:30:00Z"));
    }

    @Test
    void leavesOutHolidaysAndWeekends() {
        List<WorkingWindow> windows =
                windows("Europe/Berlin", WEEK, List.of("09:00-17:00"), List.of("2026-12-25"), "2026-12-24T08:00:00Z");

        assertThat(windows)
                .extracting(WorkingWindow::open)
                .startsWith(Instant.parse("2026-12-24T08:00:00Z"), Instant.parse("2026-12-28T08:00:00Z"));
    }

    @Test
    void makesAWindowOfEachPartOfADayInOrder() {
        List<WorkingWindow> windows =
                windows("UTC", WEEK, List.of("13:00-17:00", "09:00-12:00"), List.of(), "2026-06-01T00:00:00Z");

        assertThat(windows.subList(0, 2))
                .containsExactly(
                        window("2026-06-01T00:00Z", "2026-06-01T09:00Z", "2026-06-01T12:00Z"),
                        window("2026-06-01T00:00Z", "2026-06-01T13:00Z", "2026-06-01T17:00Z"));
    }

    @Test
    void countsEveryHourOfADayOfTwentyThreeAndOfTwentyFive() {
        assertThat(first("America/Chicago", "00:00-24:00", "2026-03-08T12:00:00Z"))
                .isEqualTo(Duration.ofHours(23));
        assertThat(first("America/Chicago", "00:00-24:00", "2026-11-01T12:00:00Z"))
                .isEqualTo(Duration.ofHours(25));
        assertThat(first("Australia/Lord_Howe", "00:00-24:00", "2026-04-05T00:00:00Z"))
                .isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void opensAfterAGapAndClosesAtTheLaterOfTwoEqualTimes() {
        assertThat(first("America/Chicago", "02:30-04:00", "2026-03-08T12:00:00Z"))
                .isEqualTo(Duration.ofHours(1));
        assertThat(first("America/Chicago", "00:00-01:30", "2026-11-01T12:00:00Z"))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void leavesOutAWindowThatAGapSwallows() {
        List<WorkingWindow> windows =
                windows("America/Chicago", List.of("sun"), List.of("02:10-02:50"), List.of(), "2026-03-08T12:00:00Z");

        assertThat(windows.get(0).open()).isEqualTo(Instant.parse("2026-03-15T07:10:00Z"));
    }

    @Test
    void countsNoMinuteTwiceWhenAnHourComesTwice() {
        List<WorkingWindow> windows = windows(
                "America/Chicago",
                List.of("sun"),
                List.of("00:30-01:30", "01:30-02:30"),
                List.of(),
                "2026-11-01T12:00:00Z");

        assertThat(windows.get(1).open()).isEqualTo(windows.get(0).close());
    }

    @Test
    void answersTheNextWorkingDayOverAWeekend() {
        WorkingWindows windows = WorkingCalendars.windows(
                calendar("Europe/Berlin", WEEK, List.of("09:00-17:00"), List.of()),
                Instant.parse("2026-03-27T10:00:00Z"));

        assertThat(windows.closeOfNextDay(Instant.parse("2026-03-27T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T15:00:00Z"));
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThatThrownBy(() ->
                        windows("UTC", List.of("someday"), List.of("09:00-17:00"), List.of(), "2026-01-01T00:00:00Z"))
                .hasMessageContaining("someday");
        assertThatThrownBy(() -> windows("UTC", WEEK, List.of("late"), List.of(), "2026-01-01T00:00:00Z"))
                .hasMessageContaining("late");
    }

    private static Duration first(String zone, String hours, String from) {
        WorkingWindow window =
                windows(zone, EVERY_DAY, List.of(hours), List.of(), from).get(0);
        return Duration.between(window.open(), window.close());
    }

    private static List<WorkingWindow> windows(
            String zone, List<String> days, List<String> hours, List<String> holidays, String from) {
        return WorkingCalendars.windows(calendar(zone, days, hours, holidays), Instant.parse(from))
                .windows();
    }

    private static WorkingCalendar calendar(String zone, List<String> days, List<String> hours, List<String> holidays) {
        return new WorkingCalendar(zone, days, hours, holidays, List.of());
    }

    private static WorkingWindow window(String day, String open, String close) {
        return new WorkingWindow(instant(day), instant(open), instant(close));
    }

    private static Instant instant(String text) {
        return Instant.parse(text.replace("Z", ":00Z"));
    }
}
