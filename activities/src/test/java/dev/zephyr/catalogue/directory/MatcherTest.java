package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {

    @ParameterizedTest
    @CsvSource({
        "team=payments,          true",
        "'team = \"payments\"', true",
        "team=pay,               false",
        "team!=payments,         false",
        "team!=search,           true",
        "team=~pay.*,            true",
        "team=~pay,              false",
        "team!~pay.*,            false",
        "team=.*,                false",
        "nothing=,               true",
        "nothing!=x,             true",
        "nothing=~.+,            false",
        "'k8s.io/name=a=b',      true"
    })
    void comparesTheWholeValueAsAlertmanagerDoes(String text, boolean matches) {
        assertThat(Matcher.parse(text).matches(Map.of("team", "payments", "k8s.io/name", "a=b")))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "team", "=x", "team=~(", "1a=b", "team payments"})
    void refusesWhatIsNoCondition(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Matcher.parse(text));
    }

    @Test
    void isQuickWhateverASenderSends() {
        Matcher nested = Matcher.parse("team=~(a|aa|a?)+b");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> nested.matches(Map.of("team", "a".repeat(300))));
    }
}
