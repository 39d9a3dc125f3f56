package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachabilityTest {

    @Test
    void refusesAConditionThatExcludesItself() {
        assertThat(SoundPolicy.changing(
                        "external: true, when: {flags: [customers]}",
                        "external: true, when: {flags: [customers], unless: [customers]}"))
                .containsExactly(
                        "policy.yaml:38  channels.status.when.flags: this can never hold: every flag it asks for is"
                                + " under unless too; take it out of one of them");
    }

    @Test
    void refusesAConditionThatNeedsAFlagItExcludes() {
        assertThat(SoundPolicy.changing(
                        "external: true, when: {flags: [customers]}",
                        "external: true, when: {all: [customers], unless: [customers]}"))
                .containsExactly(
                        "policy.yaml:38  channels.status.when.all[0]: found \"customers\": this can never hold:"
                                + " the flag is under unless too; take it out of one of them");
    }

    @Test
    void refusesADutyCountedFromTheResolutionInAnActivePhase() {
        assertThat(SoundPolicy.changing("phase: [postmortem, prevention],", "phase: [triage, response],"))
                .containsExactly(
                        "policy.yaml:62  obligations.postmortem.when.phase: this can never be due: resolved is after"
                                + " these phases; name resolution, postmortem or prevention, or leave phase out");
    }

    @Test
    void refusesADutyCountedFromTheAnswerInDetection() {
        assertThat(SoundPolicy.changing(
                        "    when: {severity: [SEV-1]}\n    anchor: acknowledged",
                        "    when: {phase: [detection]}\n    anchor: acknowledged"))
                .singleElement()
                .asString()
                .contains("this can never be due: an answer ends the detection");
    }

    @Test
    void warnsOfARuleBehindOneThatAlwaysHolds() {
        assertThat(SoundPolicy.changing("{when: {all-down: [yes, unknown]}, then", "{when: {}, then"))
                .containsExactly(
                        "policy.yaml:13  warning: decision.lists.table[1]: a rule above always holds, so this one is"
                                + " never read; move it up");
    }
}
