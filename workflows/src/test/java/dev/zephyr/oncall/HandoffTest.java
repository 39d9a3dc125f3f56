package dev.zephyr.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffTest {

    @Test
    void readsAWeekdayAndATime() {
        assertThat(Handoff.parse("Monday 09:00")).isEqualTo(new Handoff(DayOfWeek.MONDAY, LocalTime.of(9, 0)));
    }

    @Test
    void readsATimeOfEveryDay() {
        assertThat(Handoff.parse("23:30")).isEqualTo(new Handoff(null, LocalTime.of(23, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monday 09:00", "09:00"})
    void writesWhatItReads(String text) {
        assertThat(Handoff.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moonday 09:00", "monday", "9:00", "24:00", "09:60", "monday 09:00 UTC"})
    void saysWhatItCanNotRead(String text) {
        assertThatThrownBy(() -> Handoff.parse(text)).hasMessageContaining("\"" + text + "\"");
    }
}
