package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Assess;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.severity.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest extends ZephyrPlay {

    @ParameterizedTest
    @Tag("Z-10")
    @CsvSource({
        "region-down, SEV-1",
        "payment-provider-down, SEV-1",
        "data-breach, SEV-1",
        "data-lost, SEV-1",
        "data-lost customers-notice, SEV-1",
        "customers-notice service-unhealthy, SEV-2",
        "service-unhealthy, SEV-2",
        "service-unhealthy -customers-notice, SEV-3",
        "customers-notice -payment-provider-down, SEV-2",
        "-customers-notice, SEV-3"
    })
    void theAnswersGiveTheSeverity(String answers, String severity) {
        answered("unknown");
        Map<String, Answer> given = new TreeMap<>();
        for (String answer : answers.split(" ", -1)) {
            given.put(answer.replaceFirst("^-", ""), answer.startsWith("-") ? Answer.NO : Answer.YES);
        }
        by(IC, new Assess(given));
        assertThat(world.incident().severity().id()).isEqualTo(severity);
        assertThat(world.incident().assessment().answers().answers()).isEqualTo(given);
        assertThat(text("incident", "severity-changed")).startsWith(severity + ": ");
    }

    @Test
    @Tag("Z-10")
    void lostDataBelowSev1IsPointedAtAtOnceAndNotChangedSilently() {
        answered("SEV-2");
        by(IC, new RaiseFlag("data-loss", ""));
        assertThat(attention()).containsExactly("a breach or a loss of data is SEV-1");
        assertThat(told("severity-check")).containsExactly(IC);
        assertThat(world.incident().severity().id()).isEqualTo("SEV-2");
    }

    @Test
    @Tag("Z-10")
    void customersWhoNoticeBelowSev2ArePointedAtAtOnce() {
        answered("SEV-3");
        by(IC, new RaiseFlag("customer-impact", ""));
        assertThat(told("severity-check")).containsExactly(IC);
    }
}
