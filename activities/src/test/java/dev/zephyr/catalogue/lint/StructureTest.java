package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void refusesAKeyThatIsNotKnownAndSaysWhichAre() {
        assertThat(SoundPolicy.changing("{watch: 30m}", "{wach: 30m}"))
                .containsExactly(
                        "policy.yaml:73  resolution.wach: found \"30m\": this key is not known here; allowed are"
                                + " byCommanderOnly, watch, clauses");
    }

    @Test
    void refusesAMissingKeyAndSaysWhatItIs() {
        assertThat(SoundPolicy.changing(", owner: Platform team", ""))
                .containsExactly("policy.yaml:3  document.owner: this key is missing; what belongs here: who owns it");
    }

    @Test
    void refusesAKeyWithoutValue() {
        assertThat(SoundPolicy.changing("    within: 3d\n", "    within:\n"))
                .containsExactly(
                        "policy.yaml:64  obligations.postmortem.within: here stands nothing where text belongs; write a"
                                + " span such as 0, 15m, 1h30m, 2d, 1w, 1h working, next working day");
    }

    @Test
    void refusesTextWhereAListBelongs() {
        assertThat(SoundPolicy.changing("metBy: [update]", "metBy: update"))
                .containsExactly(
                        "policy.yaml:49  obligations.first-update.metBy: found \"update\": here stands text where"
                                + " a list"
                                + " belongs; what belongs here: timeline kinds that meet it, or kind:value");
    }

    @Test
    void refusesAClauseThatIsNoId() {
        assertThat(SoundPolicy.changing("clauses: [S-01]", "clauses: [section 1]"))
                .containsExactly(
                        "policy.yaml:45  obligations.first-update.clauses[0]: found \"section 1\": this can not"
                                + " be read;"
                                + " write a clause id such as Z-05");
    }

    @Test
    void refusesATargetThatCanNotBeRead() {
        assertThat(SoundPolicy.changing("suggest: oncall/next", "suggest: boss"))
                .singleElement()
                .asString()
                .startsWith("policy.yaml:18  roles.scribe.suggest: found \"boss\": this can not be read; write"
                        + " oncall, oncall/next");
    }

    @Test
    void refusesADeedOfTwoKindsAndADeedOfHalfAKind() {
        assertThat(SoundPolicy.changing("{call: second, how: page}", "{call: second, attention: look}"))
                .containsExactly(
                        "policy.yaml:60  obligations.leadership.steps[0].do[0]: this is none or more than one of the"
                                + " things that can stand here; write one of: call; tell with message; post with"
                                + " to; ticket; ask with"
                                + " task; offer; attention; ringAgain; archive");
        assertThat(SoundPolicy.changing(", message: reminder", ""))
                .containsExactly(
                        "policy.yaml:52  obligations.first-update.steps[0].do[0].message: this key is missing; write an"
                                + " id of letters, digits, dots, dashes and underscores, such as first-update");
    }

    @Test
    void refusesANameOfAMapThatIsNoId() {
        assertThat(SoundPolicy.changing("  weekly-hours:", "  weekly/hours:"))
                .containsExactly(
                        "policy.yaml:83  settings.weekly/hours: this key is not an id of letters, digits, dots, dashes"
                                + " and underscores, such as first-update; rename it");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(SoundPolicy.changing("    within: 3d\n", "    within: 3d\n    within: 4d\n"))
                .singleElement()
                .asString()
                .isEqualTo("policy.yaml:65  obligations.postmortem.within: this key stands here a second time, first"
                        + " in line 64;"
                        + " keep one of them");
    }
}
