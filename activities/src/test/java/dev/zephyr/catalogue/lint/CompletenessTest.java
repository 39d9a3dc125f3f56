package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void refusesAPolicyWithoutCommander() {
        assertThat(SoundPolicy.changing("{id: ic, name", "{id: boss, name"))
                .contains("policy.yaml:16  roles: no role has the id ic, so nobody leads; give the commander's role"
                        + " the id ic");
    }

    @Test
    void refusesAPolicyWithoutResponseToWhatIsNotAssessed() {
        assertThat(SoundPolicy.changing("    unknown: {how: page, call: [first], answerWithin: 5m}\n", ""))
                .containsExactly(
                        "policy.yaml:32  escalation.response: there is no response to what nobody has assessed yet;"
                                + " write one for unknown");
    }

    @Test
    void warnsOfASeverityWithoutResponse() {
        assertThat(SoundPolicy.changing(
                        "    SEV-2: {how: notify, call: [first], answerWithin: 15m, thenPage: 5m}\n", ""))
                .containsExactly(
                        "policy.yaml:6  warning: severities.SEV-2.id: found \"SEV-2\": this severity has no response of"
                                + " its own and gets that of unknown; write one under escalation.response");
    }
}
