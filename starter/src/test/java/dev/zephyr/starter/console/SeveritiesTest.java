package dev.zephyr.starter.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    @Test
    void asksEveryQuestionOfTheTreeAndKeepsTheAnswers() throws IOException {
        Optional<Policy> policy = Optional.of(preset("incident-management"));
        ImpactAssessment answers = new ImpactAssessment(Map.of("workaround", Answer.YES));

        Severities severities = Severities.of(policy, new Severity("SEV3"), answers);

        assertThat(severities.questions())
                .hasSameSizeAs(policy.orElseThrow().decision().questions())
                .anySatisfy(asked -> {
                    assertThat(asked.text()).contains("way round");
                    assertThat(asked.answer()).isEqualTo("yes");
                })
                .anySatisfy(asked -> assertThat(asked.answer()).isEqualTo("unknown"));
        assertThat(severities.scale())
                .hasSize(4)
                .allSatisfy(choice -> assertThat(choice.definition()).isNotBlank());
        assertThat(severities.scale().get(2).chosen()).isTrue();
    }

    @Test
    void coloursByThePlaceOnTheScale() throws IOException {
        Optional<Policy> policy = Optional.of(preset("incident-management"));

        assertThat(Severities.tone(policy, new Severity("SEV1"))).isEqualTo("rank-0");
        assertThat(Severities.tone(policy, new Severity("SEV4"))).isEqualTo("rank-3");
        assertThat(Severities.tone(policy, Severity.UNKNOWN)).isEqualTo("rank-unknown");
    }

    private static Policy preset(String name) throws IOException {
        String resource = "/policies/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(SeveritiesTest.class.getResourceAsStream(resource), resource)) {
            return new PolicyReader()
                    .read(name + ".yaml", file.readAllBytes())
                    .policy()
                    .orElseThrow();
        }
    }
}
