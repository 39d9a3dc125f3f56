package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void refusesAStepBeforeItsAnchor() {
        assertThat(SoundPolicy.changing("at: -5m", "at: -45m"))
                .containsExactly(
                        "policy.yaml:52  obligations.first-update.steps[0].at: found \"-45m\": this step would come"
                                + " before the time it is counted from; remind by less than the whole 30m, the"
                                + " duty's within");
    }

    @Test
    void refusesStepsOutOfOrder() {
        assertThat(SoundPolicy.changing("{at: -5m", "{at: 5m"))
                .singleElement()
                .asString()
                .startsWith(
                        "policy.yaml:53  obligations.first-update.steps[1].at: this step comes before the one above");
    }

    @Test
    void refusesACadenceWithoutLength() {
        assertThat(SoundPolicy.changing("within: 30m", "within: 0"))
                .filteredOn(text -> text.contains("a repeated duty needs a length, or it never ends"))
                .hasSize(1);
    }

    @Test
    void refusesAChaseWithoutLength() {
        assertThat(SoundPolicy.changing("again: 1d", "again: 0"))
                .containsExactly(
                        "policy.yaml:66  obligations.postmortem.again: found \"0\": the chase would never pause; write"
                                + " a span such as 1d, or leave again out");
    }

    @Test
    void refusesAChaseOfNothing() {
        assertThat(SoundPolicy.changing(
                        "    steps: [{do: [{ask: scribe, task: \"Write the postmortem of {title}\"}, {ticket: reminder}]}]\n",
                        ""))
                .singleElement()
                .asString()
                .contains("there is no step to do again");
    }

    @Test
    void warnsOfAChaseThatNothingEnds() {
        assertThat(SoundPolicy.changing("    metBy: [postmortem-published]\n", ""))
                .singleElement()
                .asString()
                .contains("warning: obligations.postmortem.again", "nothing meets this duty");
    }

    @Test
    void refusesATimeBeforeItsBeginning() {
        assertThat(SoundPolicy.changing("{watch: 30m}", "{watch: -30m}"))
                .containsExactly(
                        "policy.yaml:73  resolution.watch: found \"-30m\": this time lies before its beginning; write"
                                + " a span without minus");
    }

    @Test
    void refusesToRingMoreThanOnceAMinute() {
        assertThat(SoundPolicy.changing("ringEvery: 2m", "ringEvery: 59s"))
                .containsExactly(
                        "policy.yaml:23  escalation.ringEvery: found \"59s\": nobody is rung more than once a minute;"
                                + " write 1m or more");
    }
}
