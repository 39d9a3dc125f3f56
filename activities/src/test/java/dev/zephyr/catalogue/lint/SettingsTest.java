package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waking-hours | 7-23 | write hours such as 07:00-23:00",
                "first-shift-reading | perhaps | write true or false",
                "shift-readiness-swap | later | write offered or not offered",
                "shift-readiness-tells | lead and team | write targets that need no incident",
                "shift-readiness-tells | role:ic | write targets that need no incident",
                "handoff-lists | open incidents, the weather | write some of: open incidents",
                "shift-readiness-asked-before | a day | write a span"
            })
    void refusesWhatTheProductCouldNotRead(String name, String value, String remedy) {
        assertThat(SoundPolicy.changing("weekly-hours: {value: 40}", setting(name, value)))
                .singleElement()
                .asString()
                .contains("settings." + name, value, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shift-readiness-tells | lead, oncall/all, person:ann, team:platform",
                "handoff-lists | due follow-ups, open incidents",
                "shift-readiness-asked-before | 24h"
            })
    void takesWhatItCan(String name, String value) {
        assertThat(SoundPolicy.changing("weekly-hours: {value: 40}", setting(name, value)))
                .isEmpty();
    }

    private static String setting(String name, String value) {
        return name + ": { value: \"" + value + "\" }";
    }
}
