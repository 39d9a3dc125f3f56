package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Assess;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Note;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Answer;
import dev.zephyr.severity.Severity;
import dev.zephyr.severity.SeverityDefinition;
import dev.zephyr.timeline.EntryKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bad it is, and what the first quarter of an hour owes. */
class TriageTest extends ManagementStory {

    @ParameterizedTest
    @CsvSource({
        "SEV1, revenue-hit=yes over-10-percent=no",
        "SEV1, revenue-hit=yes workaround=yes",
        "SEV2, over-10-percent=yes full-outage=no data-at-risk=no",
        "SEV1, over-10-percent=yes full-outage=yes data-at-risk=no",
        "SEV2, critical-workflow=yes over-10-percent=no workaround=yes",
        "SEV3, workaround=yes critical-workflow=no users-affected=yes",
        "SEV4, users-affected=no"
    })
    @Tag("M-05")
    void theFirstYesOfTheTreeDecides(String severity, String answers) {
        assertThat(assessed(answers)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "SEV1, revenue_impact",
        "SEV1, users_affected_over_10_percent",
        "SEV2, critical_workflow_broken",
        "SEV3, workaround",
        "SEV3, users_affected"
    })
    @Tag("M-05")
    void labelsOfAnAlertAnswerTheQuestions(String severity, String label) {
        Policy policy = world.policy().open();
        assertThat(policy.decision().decide(policy.decision().assess(Map.of(label, "true")), policy.severities()))
                .contains(new Severity(severity));
        assertThat(policy.decision().assess(Map.of(label, "false")).answers()).doesNotContainValue(Answer.YES);
    }

    @Tag("M-22")
    @ParameterizedTest
    @CsvSource({
        "SEV1, over-10-percent=yes",
        "SEV1, over-10-percent=yes full-outage=no",
        "SEV1, over-10-percent=yes full-outage=no data-at-risk=yes",
        "SEV2, over-10-percent=yes full-outage=no data-at-risk=no",
        "SEV3, users-affected=yes revenue-hit=no over-10-percent=no critical-workflow=no workaround=no",
        "SEV4, users-affected=no workaround=yes",
        "SEV1, users-affected=no full-outage=yes",
        "SEV1, workaround=yes data-at-risk=yes users-affected=yes",
        "SEV1, critical-workflow=yes full-outage=yes"
    })
    void theTreesOpenEndsAreReadAndTheStricterOfTreeAndTableCounts(String severity, String answers) {
        assertThat(assessed(answers)).isEqualTo(severity);
    }

    private String assessed(String answers) {
        respond("unknown");
        Map<String, Answer> given = Arrays.stream(answers.split(" "))
                .map(answer -> answer.split("="))
                .collect(Collectors.toMap(
                        answer -> answer[0], answer -> Answer.valueOf(answer[1].toUpperCase(Locale.ROOT))));
        world.by(ONCALL, new Assess(given));
        return world.incident().severity().id();
    }

    @Test
    void aMilderOutcomeOfTheQuestionsLeavesTheSeverityToPeople() {
        respond("SEV2");
        world.by(ONCALL, new Assess(Map.of("users-affected", Answer.NO)));
        assertThat(world.incident().severity().id()).isEqualTo("SEV2");
    }

    @Tag("M-09")
    @Test
    void triageAsksFromTheFifthMinuteAndMarksWhatIsOpenAtTheFifteenth() {
        open("unknown");
        acknowledge();
        before(5);
        assertThat(tasks()).isEmpty();
        reach(5);
        assertThat(tasks())
                .contains(
                        "Determine the severity: answer the questions of the decision tree",
                        "Name the technical lead",
                        "Name the communications lead",
                        "Name the scribe");
        before(15);
        assertThat(attention()).noneMatch(reason -> reason.contains("15 minutes"));
        assertThat(tasks()).doesNotContain("Write down a first hypothesis of the cause");
        reach(15);
        assertThat(attention())
                .contains(
                        "no severity 15 minutes after the opening",
                        "no technical lead 15 minutes after the opening",
                        "no communications lead 15 minutes after the opening",
                        "no scribe 15 minutes after the opening");
        assertThat(tasks()).contains("Write down a first hypothesis of the cause");
    }

    @Tag("M-09")
    @Test
    void aTriageDoneInTimeIsNotAskedForAgain() {
        open("unknown");
        acknowledge();
        note();
        world.by(ONCALL, new ChangeSeverity("SEV2", "many users"));
        world.by(ONCALL, new Assign("tech-lead", "owner"));
        world.by(ONCALL, new Assign("comms", "judy"));
        world.by(ONCALL, new Assign("scribe", "oncall-2"));
        world.by("owner", new Note(EntryKind.HYPOTHESIS, "the connection pool is exhausted"));
        reach(16);
        assertThat(attention()).isEmpty();
        assertThat(missed()).isEmpty();
        assertThat(tasks()).containsExactly("Open the bridge and run it");
    }

    @Tag("M-09")
    @Test
    void stakeholdersAreToldByTheFifteenthMinuteAlthoughNobodyHasAnswered() {
        open("SEV2");
        before(15);
        assertThat(told("notice")).isEmpty();
        reach(15);
        assertThat(told("notice")).contains("erin", "frank", "owner", "lead");
        assertThat(posted("incident")).contains("notice");
    }

    @Tag("M-09")
    @Test
    void stakeholdersAreToldByTheFifteenthMinuteAlthoughTheSeverityIsOpen() {
        open("unknown");
        acknowledge();
        before(15);
        assertThat(told("notice")).isEmpty();
        reach(15);
        assertThat(told("notice")).contains("judy", "ivan", "owner", "oncall-2");
    }

    @Tag("M-09")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2"})
    void theTwoWorstSeveritiesGetABridge(String severity) {
        open(severity);
        assertThat(lastPost("incident", "war-room").announcement().text())
                .contains("https://meet.example.com/" + world.incident().id().value());
        assertThat(tasks()).containsExactly("Open the bridge and run it");
    }

    @Tag("M-09")
    @Test
    void aLesserSeverityGetsItsBridgeWhenItRises() {
        respond("SEV3");
        assertThat(posted("incident")).doesNotContain("war-room");
        world.by(ONCALL, new ChangeSeverity("SEV2", "spreading"));
        assertThat(posted("incident")).contains("war-room");
    }

    @Test
    void theNoticeSaysWhatTheSeverityMeans() {
        respond("SEV1");
        assertThat(lastPost("incident", "notice").announcement().text())
                .contains("SEV1 means: Full outage, revenue is being lost, or data is at risk.");
    }

    @Test
    @Tag("M-21")
    void theDefinitionsAreShownWhereASeverityIsPicked() {
        open("unknown");
        acknowledge();
        List<SeverityDefinition> scale = world.policy().open().severities().definitions();
        assertThat(scale).hasSize(4);
        assertThat(scale.get(0).definition()).containsIgnoringCase("outage");
        assertThatThrownBy(() -> world.by(ONCALL, new ChangeSeverity("bad", "")))
                .satisfies(refused -> assertThat(scale)
                        .allSatisfy(severity -> assertThat(refused.getCause())
                                .hasMessageContaining(severity.id() + ": " + severity.definition())));
        assertThat(world.by(ONCALL, new ChangeSeverity("2", "")).text())
                .isEqualTo("now SEV2: " + scale.get(1).definition());
        assertThat(world.by(ONCALL, new Assess(Map.of("revenue-hit", Answer.YES)))
                        .text())
                .isEqualTo("assessed: SEV1: " + scale.get(0).definition());
    }
}
