package dev.zephyr.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private final Findings findings = new Findings();

    @Test
    void keepsTimesDatesAndSwitchesAsWritten() {
        JsonNode root = read("""
                time: 12:30
                hours: [09:00-17:00]
                on: off
                answer: no
                date: 2026-11-21
                real: 1.50
                octal: 007
                """);
        assertThat(root)
                .hasToString("{\"time\":\"12:30\",\"hours\":[\"09:00-17:00\"],\"on\":\"off\",\"answer\":\"no\","
                        + "\"date\":\"2026-11-21\",\"real\":\"1.50\",\"octal\":\"007\"}");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void knowsIntegersSwitchesQuotesAndEmptyValues() {
        JsonNode root = read("a: 3\nb: true\nc: \"3\"\nd: ''\ne:\nf: -12\ng: 99999999999999999999\n");
        assertThat(root)
                .hasToString("{\"a\":3,\"b\":true,\"c\":\"3\",\"d\":\"\",\"e\":null,\"f\":-12,"
                        + "\"g\":\"99999999999999999999\"}");
    }

    @Test
    void knowsThePlaceOfEveryValue() {
        MarkedYaml yaml = YamlFile.read("a.yaml", "list:\n  - id: x\n    at:\n      deep: 1\n  - 2\n", findings);
        assertThat(yaml.mark(JsonPointer.compile("/list/0/at/deep"))).isEqualTo(new Mark(4, 7));
        assertThat(yaml.mark(JsonPointer.compile("/list/1"))).isEqualTo(new Mark(5, 5));
        assertThat(yaml.mark(JsonPointer.compile("/list/0/missing")))
                .as("what is missing stands where it should")
                .isEqualTo(new Mark(2, 5));
    }

    @Test
    void namesListElementsByTheirId() {
        MarkedYaml yaml = YamlFile.read("a.yaml", "list:\n  - id: x\n    at: 1\n  - 2\n", findings);
        assertThat(yaml.key(JsonPointer.compile("/list/0/at"))).isEqualTo("list.x.at");
        assertThat(yaml.key(JsonPointer.compile("/list/1"))).isEqualTo("list[1]");
    }

    @Test
    void reportsASyntaxErrorWithItsLine() {
        assertThat(read("a: 1\nb: [1, 2\nc: 3\n").isNull()).isTrue();
        assertThat(findings.text()).startsWith("a.yaml:3  can not read this as YAML");
    }

    @Test
    void reportsAKeyThatStandsTwice() {
        assertThat(read("a: 1\nb: 2\na: 3\n").path("a").asInt()).isEqualTo(1);
        assertThat(findings.text())
                .isEqualTo("a.yaml:3  a: this key stands here a second time, first in line 1; keep one of them");
    }

    @Test
    void reportsEveryForeignTagAndCompositeKey() {
        read("a: !!binary AAAA\nb: !java.net.URL [x]\n? [c]\n: 1\n");
        assertThat(findings.all()).extracting(Finding::line).containsExactly(1, 2, 3);
    }

    @Test
    void refusesAnAliasThatHoldsItself() {
        read("a: &a\n  b: *a\n");
        assertThat(findings.text()).contains("this alias holds itself");
    }

    @Test
    void refusesAliasesThatGrowWithoutBound() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String below = "*l" + (i - 1);
            bomb.append("l%d: &l%d [%s]%n".formatted(i, i, String.join(", ", Collections.nCopies(10, below))));
        }
        read(bomb.toString());
        assertThat(findings.text()).contains("the file grows to more than");
    }

    @Test
    void refusesNestingWithoutEnd() {
        read("a: " + "[".repeat(100) + "]".repeat(100));
        assertThat(findings.hasErrors()).isTrue();
    }

    @Test
    void reportsBytesThatAreNoText() {
        YamlFile.read("a.yaml", "a: ü".getBytes(StandardCharsets.ISO_8859_1), findings);
        assertThat(findings.text()).isEqualTo("a.yaml:1  can not read this file: it is not UTF-8; save it as UTF-8");
    }

    @Test
    void readsABlankWhereverItStands() {
        JsonNode root = read("a: ???\nb: {c: ???, d: [???]}\n???: 'e ???'\n");
        assertThat(root).hasToString("{\"a\":\"???\",\"b\":{\"c\":\"???\",\"d\":[\"???\"]},\"???\":\"e ???\"}");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void reportsAFileThatIsNotThere() {
        YamlFile.read(Path.of("/nowhere/a.yaml"), findings);
        assertThat(findings.text()).contains("can not read this file", "/nowhere/a.yaml");
    }

    @Test
    void readsAnEmptyFileAsNothing() {
        assertThat(read("# nothing\n").isNull()).isTrue();
        assertThat(findings.all()).isEmpty();
    }

    private JsonNode read(String text) {
        return YamlFile.read("a.yaml", text, findings).root();
    }
}
