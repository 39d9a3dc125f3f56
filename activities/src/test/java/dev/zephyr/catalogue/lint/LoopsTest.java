package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void refusesAReactionThatSetsItselfOff() {
        assertThat(SoundPolicy.changing("on: [update]", "on: [posted]"))
                .containsExactly(
                        "policy.yaml:69  reactions.told.on: what follows records delivered, delivery-failed, posted,"
                                + " which sets this off again, directly or over another reaction; react to"
                                + " something that people"
                                + " record");
    }

    @Test
    void refusesReactionsThatSetEachOtherOff() {
        assertThat(SoundPolicy.findings("on: [update]", "on: [attention]"))
                .extracting(finding -> finding.key())
                .containsExactly("reactions.told.on", "reactions.failed.on");
    }

    @Test
    void refusesAReactionToTheVeryMessageThatItPosts() {
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"posted:update\"]"))
                .hasSize(1);
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"posted:room\"]"))
                .hasSize(1);
    }

    @Test
    void acceptsAReactionToAnotherMessage() {
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"posted:reminder\"]"))
                .isEmpty();
    }

    @Test
    void refusesAStatusPageReactionToAStatusPageUpdate() {
        assertThat(SoundPolicy.changing(
                        "on: [update], do: [{post: update, to: [room]}]",
                        "on: [status-page-updated], do: [{post: update, to: [status]}]"))
                .hasSize(1);
    }

    @Test
    void refusesListsThatHoldThemselves() {
        assertThat(SoundPolicy.changing("[person:ceo]", "[\"list:leadership\"]"))
                .hasSize(2)
                .allMatch(text -> text.contains("this list holds itself, directly or over another list"));
    }
}
