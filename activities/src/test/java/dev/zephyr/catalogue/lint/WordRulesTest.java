package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, in: [postmortem], hint: h, find: [sorry]}                       |
            {id: a, in: ["postmortem:mood"], hint: h, find: [sorry]}                | no such section
            {id: a, in: ["channel:moon"], hint: h, find: [sorry]}                   | no such channel
            {id: a, in: ["note:song"], hint: h, find: [sorry]}                      | no such timeline kind
            {id: a, in: ["note:root-cause"], hint: h}                               | this rule looks for nothing
            {id: a, in: [postmortem], hint: h, find: [sorry], atLeast: 1}           | more are wanted than are allowed
            {id: a, in: [moon], hint: h, find: [sorry]}                             | postmortem, postmortem:SECTION
            {id: a, in: [postmortem], hint: h, find: ["So (bad)"]}                  | words in lower case
            {id: a, in: [postmortem], hint: h, find: ["... caused"]}                | words in lower case
            """)
    void aRuleIsReadOrRefusedWhereItStands(String rule, String problem) {
        String found = SoundPolicy.read(SoundPolicy.text() + "\nwording:\n  - " + rule + "\n")
                .text();
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains("wording").contains(problem);
        }
    }

    @Test
    void anIdStandsOnce() {
        String twice = "\nwording:\n  - {id: a, in: [postmortem], hint: h, maxWords: 5}"
                .concat("\n  - {id: a, in: [postmortem], hint: h, maxWords: 6}\n");
        assertThat(SoundPolicy.read(SoundPolicy.text() + twice).text()).contains("stands in the list twice");
    }
}
