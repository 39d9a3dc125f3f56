package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.readiness.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action-item-digest | weekly, monday 10:00 | write for example weekly, mon 10:00",
                "pages-per-night-hours | at night | write hours such as 22:00-07:00",
                "page-source-limit | five | write for example 5",
                "action-item-window | a quarter | write for example 28d",
                "readiness-check | rotation, coffee | write some of: channels, escalation paths",
                "report-to | role:ic | write lead, owner, person:ID",
                "burden-review-to | lead, list:nobody | write lead, owner, person:ID"
            })
    void refusesWhatReviewsCouldNotRead(String name, String value, String remedy) {
        assertThat(SoundPolicy.changing("weekly-hours: {value: 40}", setting(name, value)))
                .singleElement()
                .asString()
                .contains("settings." + name, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action-item-digest | weekly, fri 16:30",
                "pages-per-night-hours | 22:00-07:00",
                "page-frequency-limit | 5 pages per person and week",
                "report-to | lead, person:ann, team:platform"
            })
    void takesWhatTheyCan(String name, String value) {
        assertThat(SoundPolicy.changing("weekly-hours: {value: 40}", setting(name, value)))
                .isEmpty();
    }

    @Test
    void whatThereIsToBeReadyWithCanAllBeAskedFor() {
        String all = Arrays.stream(Topic.values()).map(Topic::wire).collect(Collectors.joining(", "));
        assertThat(SoundPolicy.changing("weekly-hours: {value: 40}", setting("readiness-check", all)))
                .isEmpty();
    }

    private static String setting(String name, String value) {
        return name + ": { value: \"" + value + "\" }";
    }
}
