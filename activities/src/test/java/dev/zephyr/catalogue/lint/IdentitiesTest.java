package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentitiesTest {

    @Test
    void refusesAnIdThatStandsTwice() {
        assertThat(SoundPolicy.changing("- id: postmortem\n", "- id: leadership\n"))
                .containsExactly(
                        "policy.yaml:61  obligations.leadership.id: found \"leadership\": this id stands in the list"
                                + " twice; rename one of them");
    }

    @Test
    void refusesASeverityNamedUnknown() {
        assertThat(SoundPolicy.changing("- {id: SEV-2, definition", "- {id: unknown, definition"))
                .contains("policy.yaml:6  severities.unknown.id: found \"unknown\": this id stands for what is not"
                        + " assessed"
                        + " yet; choose another");
    }
}
