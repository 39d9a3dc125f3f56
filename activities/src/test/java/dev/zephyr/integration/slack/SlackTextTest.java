package dev.zephyr.integration.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inc-2026-11-25-Checkout p99 | inc-2026-11-25-checkout-p99-k3f
            Störung: ÉCLAIR!            | storung-eclair-k3f
            決済が利用できません              | incident-k3f
            🚨🚨                          | incident-k3f
            --a__b--                    | a__b-k3f
            """)
    void aNameIsWhatSlackTakes(String wanted, String name) {
        assertThat(SlackText.channelName(wanted, "k3f")).isEqualTo(name).matches("[a-z0-9_-]{1,80}");
    }

    @Test
    void aLongNameKeepsItsSuffixWhole() {
        String one = SlackText.channelName("x".repeat(200), "aaaaaa");
        String other = SlackText.channelName("x".repeat(200), "bbbbbb");

        assertThat(one).hasSize(80).endsWith("-aaaaaa").isNotEqualTo(other);
    }

    @Test
    void aTopicIsCutSoThatItsEscapedFormFits() {
        assertThat(SlackText.topic("a & b\n<!here>")).isEqualTo("a &amp; b &lt;!here&gt;");
        assertThat(SlackText.topic("&".repeat(300))).hasSize(250).endsWith("&amp;");
    }

    @Test
    void aSectionNeverEndsWithinASign() {
        String text = "x".repeat(2997) + "&&&";

        assertThat(SlackText.sections(text)).allMatch(part -> !part.matches(".*&[a-z]*$") && part.length() <= 3000);
        assertThat(String.join("", SlackText.sections(text))).isEqualTo(SlackText.escape(text));
    }
}
