package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscalationTest {

    @Test
    void refusesAResponseThatCallsNobody() {
        assertThat(SoundPolicy.changing("notify, call: [first]", "notify, call: []"))
                .containsExactly(
                        "policy.yaml:34  escalation.response.SEV-2: this response is to notify people and calls no"
                                + " level; name a level under call");
    }

    @Test
    void refusesACallThatRingsNobody() {
        assertThat(SoundPolicy.changing("severity: [SEV-1, SEV-2, unknown]", "severity: [SEV-2, unknown]"))
                .containsExactly(
                        "policy.yaml:27  escalation.levels.second: this level is called under SEV-1 and rings nobody"
                                + " then; give it a target that holds there");
    }

    @Test
    void acceptsATargetThatAsksForAFlagWhereTheCallerDoesToo() {
        String text = SoundPolicy.text()
                .replace("severity: [SEV-1, SEV-2, unknown]", "severity: [SEV-2, unknown]")
                .replace(
                        "    when: {severity: [SEV-1]}\n    anchor: opened",
                        "    when: {flags: [customers]}\n    anchor: opened");
        assertThat(SoundPolicy.read(text).text()).isEmpty();
    }

    @Test
    void noticesAClimbThatPassesOverALevel() {
        assertThat(SoundPolicy.changing("    - id: second\n", "    - {id: between}\n    - id: second\n"))
                .containsExactly(
                        "policy.yaml:27  notice: escalation.levels.between: a climb under SEV-1, SEV-2, unknown passes"
                                + " over this level, which rings nobody then; give it a target that holds there if that is not"
                                + " meant");
    }

    @Test
    void refusesALastLevelWithoutTargets() {
        assertThat(SoundPolicy.changing("  response:\n", "    - {id: last, answerWithin: 1m}\n  response:\n"))
                .contains("policy.yaml:32  escalation.levels.last: the path ends in nobody; name under targets who"
                        + " is rung last");
    }

    @Test
    void warnsOfALevelThatNothingReaches() {
        assertThat(SoundPolicy.changing(
                        "    - id: first\n", "    - {id: zeroth, targets: [{target: lead}]}\n    - id: first\n"))
                .containsExactly(
                        "policy.yaml:25  warning: escalation.levels.zeroth: nothing calls this level and no climb"
                                + " reaches it; call it, or leave it out");
    }

    @Test
    void refusesACallWithoutAnswerTime() {
        assertThat(SoundPolicy.changing(
                        "SEV-1: {how: page, call: [first], answerWithin: 5m}", "SEV-1: {how: page, call: [first]}"))
                .containsExactly(
                        "policy.yaml:33  escalation.response.SEV-1: a call here has no answer time, so it would go to"
                                + " every level at once; write a positive answerWithin here or at every level from first on");
    }

    @Test
    void refusesAnAnswerTimeOfZero() {
        assertThat(SoundPolicy.changing("answerWithin: 15m, thenPage: 5m", "answerWithin: 0"))
                .hasSize(1);
    }

    @Test
    void refusesAnAnswerTimeOverTheLimitThatThePolicySets() {
        assertThat(SoundPolicy.changing("answerWithin: 10m", "answerWithin: 20m"))
                .containsExactly("policy.yaml:28  escalation.levels.second.answerWithin: found \"20m\": a page may stay"
                        + " unanswered for longer than the setting answer-limit allows; write 15m or less");
    }

    @Test
    void refusesAPageAfterANoticeThatIsAnsweredTooLateOrInNoTime() {
        assertThat(SoundPolicy.changing("thenPage: 5m", "thenPage: 20m"))
                .containsExactly("policy.yaml:34  escalation.response.SEV-2.thenPage: found \"20m\": a page may stay"
                        + " unanswered for longer than the setting answer-limit allows; write 15m or less");
        assertThat(SoundPolicy.changing("thenPage: 5m", "thenPage: 0"))
                .containsExactly("policy.yaml:34  escalation.response.SEV-2.thenPage: found \"0\": the page that an"
                        + " unanswered notice becomes has no time to be answered in; write a span such as 5m, or leave"
                        + " thenPage out");
        assertThat(SoundPolicy.changing("thenPage: 5m", "thenPage: true")).hasSize(1);
    }

    @Test
    void comparesNoAnswerTimeOfANoticeWithTheLimit() {
        assertThat(SoundPolicy.changing("answerWithin: 15m, thenPage", "answerWithin: 1h, thenPage"))
                .isEmpty();
    }

    @Test
    void acceptsATargetThatAsksForAFlagWhereTheCallerNeedsAll() {
        String text = SoundPolicy.text()
                .replace("severity: [SEV-1, SEV-2, unknown]", "severity: [SEV-2, unknown]")
                .replace(
                        "    when: {severity: [SEV-1]}\n    anchor: opened",
                        "    when: {all: [customers]}\n    anchor: opened");
        assertThat(SoundPolicy.read(text).text()).isEmpty();
    }

    @Test
    void comparesAWorkingAnswerTimeWithNoLimit() {
        assertThat(SoundPolicy.changing("answerWithin: 10m", "answerWithin: 20m working"))
                .isEmpty();
    }
}
