package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostmortemsTest {

    private static final String ASKED = "prevention], flags: [postmortem-required]}";

    @Test
    void warnsOfAChaseWhereNoPostmortemIsRequired() {
        assertThat(SoundPolicy.changing(ASKED, "prevention]}"))
                .containsExactly("policy.yaml:61  warning: obligations.postmortem: this is owed also where"
                        + " postmortem.requiredWhen requires no postmortem; ask for it by when: {flags:"
                        + " [postmortem-required]}");
    }

    @Test
    void acceptsADutyOfTheSeveritiesThatRequireOne() {
        assertThat(SoundPolicy.changing(ASKED, "prevention], severity: [SEV-1]}"))
                .isEmpty();
    }

    @Test
    void acceptsADutyThatNeedsTheFlagAmongOthers() {
        assertThat(SoundPolicy.changing(ASKED, "prevention], all: [postmortem-required, customers]}"))
                .isEmpty();
    }

    @Test
    void countsNoSeverityThatRequiresOneUnderAFlagOnly() {
        String text = SoundPolicy.text()
                .replace(ASKED, "prevention], severity: [SEV-1]}")
                .replace(
                        "requiredWhen: [{severity: [SEV-1]}]",
                        "requiredWhen: [{severity: [SEV-1], flags: [customers]}]");
        assertThat(SoundPolicy.read(text).findings()).hasSize(1);
    }
}
