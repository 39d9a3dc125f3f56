package dev.zephyr.severity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.policy.Policy;
import dev.zephyr.rehearsal.Policies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTreeTest {

    private static final Policy POLICY = Policies.small();

    @ParameterizedTest
    @CsvSource({"YES,YES,S1", "NO,YES,S2", "NO,NO,S3", "YES,NO,S1", "UNKNOWN,YES,S2"})
    void theStrictestOutcomeOfTheListsCounts(Answer allDown, Answer customers, String expected) {
        ImpactAssessment answers = new ImpactAssessment(Map.of("all-down", allDown, "customers", customers));
        assertThat(POLICY.decision().decide(answers, POLICY.severities())).contains(new Severity(expected));
    }

    @Test
    void nothingIsGuessedWhenNothingIsKnown() {
        assertThat(POLICY.decision().decide(ImpactAssessment.NONE, POLICY.severities()))
                .isEmpty();
    }

    @Test
    void labelsAnswerForAMachine() {
        ImpactAssessment answers = POLICY.decision().assess(Map.of("all_down", "true", "other", "x"));
        assertThat(answers.answer("all-down")).isEqualTo(Answer.YES);
        assertThat(answers.answer("customers")).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1,S1", "s1,S1", "S-2,S2", "S3,S3"})
    void understandsHowPeopleWriteASeverity(String written, String meant) {
        assertThat(POLICY.severities().understand(written)).contains(new Severity(meant));
    }

    @ParameterizedTest
    @CsvSource({"4", "P1", "high"})
    void doesNotGuessASeverity(String written) {
        assertThat(POLICY.severities().understand(written)).isEmpty();
    }
}
