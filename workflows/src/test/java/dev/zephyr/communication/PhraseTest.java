package dev.zephyr.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final People PEOPLE =
            People.of(List.of("bob", "oncall-1"), List.of("Bob Smith", "Grace Hopper", "Wu Li"), List.of("engineer"));

    private static List<String> found(String phrase, String text) {
        return Phrase.parse(phrase).in(Words.of(text), PEOPLE).stream()
                .map(Phrase.Place::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {person} forgot            | Then Bob forgot the flag.            | Bob forgot
            {person} forgot            | then bob forgot the flag             | bob forgot
            {person} forgot            | Bob Smith forgot it                  | Bob Smith forgot
            {person} forgot            | It broke; oncall-1 forgot it.        | oncall-1 forgot
            {person} forgot            | Hopper forgot it                     | Hopper forgot
            {person} forgot            | the engineer forgot it               | engineer forgot
            {person} mistake           | it was Bob’s mistake                 | Bob’s mistake
            caused/broke               | the deploy broke it                  | broke
            apolog*                    | We apologize                         | apologize
            {person} ... caused        | Bob deployed 1.2, which caused it    | Bob deployed 1.2 which caused
            because of {person}        | Because of Bob.                      | Because of Bob
            """)
    void isFound(String phrase, String text, String place) {
        assertThat(found(phrase, text)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {person} forgot            | the cache forgot the entry
            {person} caused            | a grace period caused the delay
            {person} forgot            | This was fine for Bob. Forgot lines stay.
            {person} ... caused        | Bob looked at all of the many graphs that caused it
            caused                     | the causes
            li forgot                  | likely forgot
            """)
    void isNotFound(String phrase, String text) {
        assertThat(found(phrase, text)).isEmpty();
    }

    @Test
    void isCountedAsOftenAsItStands() {
        assertThat(found("sorry/apolog*", "Sorry. We are sorry, we apologise.")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "{person}", "{person} ...", "... caused", "Caused", "a(b", "{people} forgot"})
    void refusesWhatCanNotBeLookedFor(String text) {
        assertThatThrownBy(() -> Phrase.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can not look for \"" + text + "\"");
    }
}
