package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Span;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

    @Test
    void readsASoundPolicyWithoutFindings() {
        PolicyReading reading = SoundPolicy.read(SoundPolicy.text());
        assertThat(reading.text()).isEmpty();
        Policy policy = reading.policy().orElseThrow();
        assertThat(policy.obligation("first-update").orElseThrow().within()).isEqualTo(Span.parse("30m"));
        assertThat(policy.settings().get("weekly-hours").value()).isEqualTo("40");
        assertThat(policy.decision().questions().get(0).yesLabels().get("down")).containsExactly("all", "true");
    }

    @Test
    void readsAPolicyThatSurvivesPinning() {
        Policy policy = SoundPolicy.read(SoundPolicy.text()).policy().orElseThrow();
        assertThat(PinnedPolicy.of(policy).open()).isEqualTo(policy);
    }

    @Test
    void readsZeroWithoutQuotesAsASpan() {
        PolicyReading reading = SoundPolicy.read(SoundPolicy.text().replace("within: 15m", "within: 0"));
        assertThat(reading.policy()
                        .orElseThrow()
                        .obligation("leadership")
                        .orElseThrow()
                        .within())
                .isEqualTo(Span.ZERO);
    }

    @Test
    void showsTenFaultsAtOnceWithTheirLines() {
        PolicyReading reading = SoundPolicy.read(SoundPolicy.resource("/lint/ten-faults.yaml"));
        assertThat(reading.policy()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::grade).containsOnly(Finding.Grade.ERROR);
        assertThat(reading.findings().stream().map(Finding::text))
                .map(text -> text.substring(0, text.indexOf(": ")))
                .containsExactly(
                        "policy.yaml:2  version",
                        "policy.yaml:3  document.owner",
                        "policy.yaml:7  roles",
                        "policy.yaml:10  escalation.ringEvery",
                        "policy.yaml:12  escalation.levels.first.targets[0].target",
                        "policy.yaml:14  escalation.response.SEV-1.answerWithin",
                        "policy.yaml:19  obligations.update.when.severity[0]",
                        "policy.yaml:20  obligations.update.within",
                        "policy.yaml:21  obligations.update.metby",
                        "policy.yaml:22  obligations.update.steps[0].do[0].to[0]");
    }

    @Test
    void refusesMoreThanFitsIntoAnIncident() {
        String padding = "# " + "x".repeat(PolicyReader.MOST_BYTES) + "\n";
        assertThat(SoundPolicy.read(SoundPolicy.text() + padding).text())
                .startsWith("policy.yaml:1  the file has ")
                .endsWith("; keep it under 65536 bytes: move long texts to the document it refers to");
    }

    @Test
    void refusesAFileThatIsNoMap() {
        assertThat(SoundPolicy.read("- a\n").text())
                .isEqualTo("policy.yaml:1  this is no policy; write its keys, name first");
    }

    @Test
    void reportsASyntaxErrorAlone() {
        assertThat(SoundPolicy.read("name: [a\nversion: 1\n").findings()).hasSize(1);
    }

    @Test
    void reportsAFileThatIsNotThere() {
        assertThat(new PolicyReader().read(Path.of("/nowhere/policy.yaml")).findings())
                .hasSize(1);
    }

    @Test
    void neverThrowsOnAPolicyThatLostALine() {
        String[] lines = SoundPolicy.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            lines[i] = "";
            assertThat(SoundPolicy.read(String.join("\n", lines)))
                    .as("without %s", line)
                    .isNotNull();
            lines[i] = line;
        }
    }

    @Test
    void neverThrowsOnAPolicyWithAValueOfTheWrongKind() {
        String[] lines = SoundPolicy.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            lines[i] = line.replaceFirst(":.*", ": [[1], {a: b}]");
            assertThat(SoundPolicy.read(String.join("\n", lines)))
                    .as("with %s", lines[i])
                    .isNotNull();
            lines[i] = line;
        }
    }
}
