package dev.zephyr.starter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void optionsAndQuotesAreReadWhereverTheyStand() {
        Words words = Words.of("open --sev 2 checkout \"is very\" slow --service checkout");

        assertThat(words.verb()).isEqualTo("open");
        assertThat(words.rest().text()).isEqualTo("checkout is very slow");
        assertThat(words.option("sev")).isEqualTo("2");
        assertThat(words.option("service")).isEqualTo("checkout");
    }

    @Test
    void whatSlackMakesPrettyIsReadAsTyped() {
        Words words = Words.of("resolve “rolled back” —despite “one alert is stale”");

        assertThat(words.rest().text()).isEqualTo("rolled back");
        assertThat(words.option("despite")).isEqualTo("one alert is stale");
    }

    @Test
    void whatSlackEscapesIsPutBackExceptAMention() {
        assertThat(Words.of("note a &lt; b &amp;&amp; c").rest().text()).isEqualTo("note a < b && c".substring(5));
        assertThat(Words.of("role ic <@U1|ann>").rest().rest().first()).isEqualTo("<@U1|ann>");
    }

    @Test
    void nothingTypedAsksForHelp() {
        assertThat(Words.of("  ").verb()).isEqualTo("help");
    }
}
