package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"incident-management", "ownership-escalation", "response-plan", "response-process", "zephyr"})
    void everyPresetLintsCleanButForNotices(String preset) {
        PolicyReading reading =
                new PolicyReader().read(preset + ".yaml", SoundPolicy.resource("/policies/" + preset + ".yaml"));
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.grade() != Finding.Grade.NOTICE)
                        .map(Finding::text))
                .isEmpty();
        assertThat(reading.policy()).isPresent();
    }
}
