package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blanks of the document, and the values that contradict each other. */
class ValuesTest extends Story {

    private static final String NAME = "ownership-escalation";

    ValuesTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @ParameterizedTest
    @CsvSource({
        "answer-within: { value: 5m,answer-within: { value: ???,settings.answer-within",
        "shift-limit: { value: 7d,shift-limit: { value: ???,settings.shift-limit",
        "internal-update-every: { value: 30m,internal-update-every: { value: ???,settings.internal-update-every"
    })
    @Tag("O-08")
    void anUnfilledBlankIsRefusedWithFileLineAndKey(String before, String after, String key) {
        PolicyReading reading = changed(NAME, before, after);
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.text()).containsPattern(NAME + "\\.yaml:\\d+  " + key.replace(".", "\\.") + ".*\\?\\?\\?");
    }

    @ParameterizedTest
    @CsvSource({"answer-within,5m", "shift-limit,7d", "internal-update-every,30m"})
    @Tag("O-08")
    void thePresetCarriesAValueForEachBlank(String setting, String value) {
        assertThat(Preset.OWNERSHIP_ESCALATION.settings().get(setting).value()).isEqualTo(value);
    }

    @Test
    @Tag("O-08")
    @Tag("O-24")
    void theAnswerTimeOfThePresetIsTheOneThatPagesHave() {
        open("P1");
        assertThat(pages("oncall-1").get(0).dueAt())
                .isEqualTo(incident().ladder().calls().get(0).calledAt().plusSeconds(300));
    }

    @Test
    @Tag("O-24")
    void anAnswerTimeLongerThanTheResponseTimeOfAP1IsRefused() {
        PolicyReading reading = changed(
                NAME,
                "P1: { how: page, call: [level-1], answerWithin: 5m",
                "P1: { how: page, call: [level-1], answerWithin: 16m");
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.text()).contains("escalation.response.P1.answerWithin", "16m", "15m");
    }

    @Test
    @Tag("O-05")
    void theConflictOverTheTimeForLeadershipIsReportedWithWhatWasChosenAndThePresetIsStillAccepted() {
        PolicyReading reading = changed(NAME, "version: 1", "version: 1");
        assertThat(reading.policy()).isPresent();
        assertThat(reading.text())
                .contains("notice: conflicts[0]", "1 hour by the severity table", "15 minutes, the stricter");
    }
}
