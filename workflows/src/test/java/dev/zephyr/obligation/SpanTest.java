package dev.zephyr.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,0", "15m,15m", "90m,1h30m", "1h30m,1h30m", "2d,2d", "1w,7d", "-3m,-3m", "72h,3d", "45s,45s"})
    void readsWhatPeopleWriteAndSpellsItShort(String written, String spelled) {
        assertThat(Span.parse(written)).hasToString(spelled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "15", "15 m", "m", "1h15", "soon", "1.5h", "??? "})
    void refusesWhatIsNoSpanAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Span.parse(text)).hasMessageContaining("a span such as 0, 15m");
    }

    @Test
    void workingTimeSkipsNightsAndWeekends() {
        Reckoning office = new Reckoning(week(), 1);
        Instant fridayAtFour = MONDAY.plus(Duration.ofDays(4)).plus(Duration.ofHours(16));
        assertThat(office.after(fridayAtFour, Span.parse("2h working")))
                .isEqualTo(MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(10)));
    }

    @Test
    void theNextWorkingDayIsDueByItsClose() {
        Reckoning office = new Reckoning(week(), 1);
        Instant saturday = MONDAY.plus(Duration.ofDays(5)).plus(Duration.ofHours(3));
        Instant mondayNight = MONDAY.plus(Duration.ofHours(2));
        assertThat(office.after(saturday, Span.parse("next working day")))
                .isEqualTo(MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(17)));
        assertThat(office.after(mondayNight, Span.parse("next working day")))
                .isEqualTo(MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofHours(17)));
    }

    @Test
    void beyondTheKnownCalendarAllTimeCounts() {
        Reckoning office = new Reckoning(week(), 1);
        Instant later = MONDAY.plus(Duration.ofDays(100));
        assertThat(office.after(later, Span.parse("2h working"))).isEqualTo(later.plus(Duration.ofHours(2)));
    }

    @Test
    void aDrillRunsFasterInElapsedTime() {
        Reckoning drill = new Reckoning(week(), 60);
        assertThat(drill.after(MONDAY, Span.parse("5m"))).isEqualTo(MONDAY.plusSeconds(5));
        assertThat(drill.after(MONDAY, Span.parse("1h working"))).isEqualTo(MONDAY.plusSeconds(60));
        assertThat(drill.after(MONDAY, Span.parse("next working day"))).isEqualTo(MONDAY.plusSeconds(24 * 60));
    }

    private static WorkingWindows week() {
        return new WorkingWindows(List.of(day(0), day(1), day(2), day(3), day(4), day(7)));
    }

    private static WorkingWindow day(int number) {
        Instant midnight = MONDAY.plus(Duration.ofDays(number));
        return new WorkingWindow(midnight, midnight.plus(Duration.ofHours(9)), midnight.plus(Duration.ofHours(17)));
    }
}
