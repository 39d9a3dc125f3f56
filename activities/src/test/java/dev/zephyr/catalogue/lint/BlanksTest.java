package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void refusesAnUnfilledBlankWithFileLineAndKey() {
        assertThat(SoundPolicy.changing("    within: 30m\n", "    within: ???\n"))
                .containsExactly(
                        "policy.yaml:48  obligations.first-update.within: found \"???\": this blank of the document"
                                + " is not filled; write a span such as 15m");
    }

    @Test
    void refusesABlankInsideATextAndInsideBraces() {
        assertThat(SoundPolicy.changing("person:ceo", "\"person:???\""))
                .containsExactly("policy.yaml:21  lists.executives[0]: found \"person:???\": this blank of the document"
                        + " is not filled; write the value");
        assertThat(SoundPolicy.changing("owner: Platform team", "owner: ???")).hasSize(1);
    }
}
