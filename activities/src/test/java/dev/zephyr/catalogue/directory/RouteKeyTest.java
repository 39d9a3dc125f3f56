package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteKeyTest {

    /** Made with: printf 'group\nkey' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c1-12. */
    @ParameterizedTest
    @CsvSource({
        "example, checkout/HighErrorRate, gh233lypxlbw",
        "generic, {}:{alertname=\"Überlast\"}, w6gxznpiuo4z",
    })
    void namesAWorkflowByTheDigestOfGroupAndKey(String group, String key, String code) {
        assertThat(new RouteKey(group, key).code()).isEqualTo(code);
    }

    @Test
    void tellsGroupAndKeyApart() {
        assertThat(new RouteKey("a", "bc").code()).isNotEqualTo(new RouteKey("ab", "c").code());
    }

    @Test
    void makesDistinctCodesOfTwelveCharacters() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> new RouteKey("group", "key " + i).code()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{12}"));
    }
}
