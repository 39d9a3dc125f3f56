package dev.zephyr.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffTest {

    @Test
    void readsAWeekdayAndATime() {
        assertThat(Handoff.parse("Monday 09:00")).isEqualTo(new Handoff(DayOfWeek.MONDAY, null, LocalTime.of(9, 0)));
    }

    @Test
    void readsATimeOfEveryDay() {
        assertThat(Handoff.parse("23:30")).isEqualTo(new Handoff(null, null, LocalTime.of(23, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monday 09:00", "09:00", "day 28 09:00"})
    void writesWhatItReads(String text) {
        assertThat(Handoff.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moonday 09:00", "monday", "9:00", "24:00", "09:60", "monday 09:00 UTC", "day x 09:00"})
    void saysWhatItCanNotRead(String text) {
        assertThatThrownBy(() -> Handoff.parse(text)).hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day 29 09:00", "day 31 09:00", "day 0 09:00"})
    void refusesADayThatNotEveryMonthHas(String text) {
        assertThatThrownBy(() -> Handoff.parse(text)).hasMessageContaining("write 1 to 28");
    }

    @ParameterizedTest
    @CsvSource({
        "monday 09:00, 2026-01-08, 2026-01-05T09:00, 1w",
        "09:00,        2026-01-08, 2026-01-08T09:00, 1d",
        "day 15 09:00, 2026-01-08, 2025-12-15T09:00, 1mo",
        "day 8 09:00,  2026-01-08, 2026-01-08T09:00, 1mo",
    })
    void anchorsTheTurnThatTheStartFallsIn(String text, LocalDate start, LocalDateTime anchor, String length) {
        Handoff handoff = Handoff.parse(text);

        assertThat(handoff.anchor(start)).isEqualTo(anchor);
        assertThat(handoff.length()).hasToString(length);
    }
}
