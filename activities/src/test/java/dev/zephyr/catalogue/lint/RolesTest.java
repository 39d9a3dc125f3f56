package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void refusesACommandThatSeveralHold() {
        assertThat(SoundPolicy.changing("acknowledger: true,", "several: true,"))
                .singleElement()
                .asString()
                .contains("roles.ic.several: found \"true\": an incident has one commander at every moment");
    }

    @Test
    void refusesToRingForARoleThatNobodyIsSuggestedFor() {
        assertThat(SoundPolicy.changing("acknowledger: true,", "ring: true,"))
                .singleElement()
                .asString()
                .contains("roles.ic.ring: found \"true\": nobody is suggested for this role who could be rung");
    }

    @Test
    void refusesAnOfferOfARoleThatNobodyIsSuggestedForAndOfOneThatIsNone() {
        String deed = "{tell: [\"role:ic\"], message: reminder}";
        assertThat(SoundPolicy.changing(deed, deed + ", {offer: ic}, {offer: scribe}, {offer: clown}"))
                .satisfiesExactlyInAnyOrder(
                        finding ->
                                assertThat(finding).contains("offer: found \"ic\": nobody is suggested for this role"),
                        finding -> assertThat(finding)
                                .contains("offer: found \"clown\": the policy defines no such role"));
    }
}
