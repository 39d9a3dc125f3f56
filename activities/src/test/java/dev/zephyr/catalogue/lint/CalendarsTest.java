package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarsTest {

    @Test
    void refusesWorkingTimeWithoutCalendar() {
        String text = SoundPolicy.text().replace("within: 3d", "within: next working day");
        assertThat(SoundPolicy.read(text.replaceFirst("(?s)calendar:.*settings:", "settings:"))
                        .text())
                .isEqualTo("policy.yaml:64  obligations.postmortem.within: found \"next working day\": working time"
                        + " needs a"
                        + " calendar and the policy has none; write calendar");
    }

    @Test
    void refusesAZoneThatDoesNotExist() {
        assertThat(SoundPolicy.changing("Europe/Berlin", "Europe/Atlantis"))
                .containsExactly(
                        "policy.yaml:77  calendar.zone: found \"Europe/Atlantis\": this is no IANA time zone; write one"
                                + " such as Europe/Berlin");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(SoundPolicy.changing("[mon, tue]", "[mon, tues]"))
                .containsExactly(
                        "policy.yaml:78  calendar.days[1]: found \"tues\": this is not one of the values that can stand"
                                + " here; allowed are mon, tue, wed, thu, fri, sat, sun");
    }

    @Test
    void refusesHoursThatCanNotBeRead() {
        assertThat(SoundPolicy.changing("09:00-12:00", "9-12"))
                .containsExactly(
                        "policy.yaml:79  calendar.hours[0]: found \"9-12\": this can not be read; write hours such as"
                                + " 09:00-17:00");
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThat(SoundPolicy.changing("13:00-17:00", "22:00-06:00"))
                .singleElement()
                .asString()
                .contains("these hours end before they begin; split hours over midnight in two");
    }

    @Test
    void refusesHoursThatOverlap() {
        assertThat(SoundPolicy.changing("13:00-17:00", "11:00-17:00"))
                .singleElement()
                .asString()
                .contains("these hours begin before those above end");
    }

    @Test
    void refusesAHolidayThatIsNoDay() {
        assertThat(SoundPolicy.changing("2026-12-25", "2026-02-30"))
                .containsExactly(
                        "policy.yaml:80  calendar.holidays[0]: found \"2026-02-30\": there is no such day; write a date"
                                + " such as 2026-12-25");
    }
}
