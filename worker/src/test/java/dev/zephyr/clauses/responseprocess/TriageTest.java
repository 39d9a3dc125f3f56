package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assess;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.severity.Answer;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest extends ProcessPlay {

    private void assess(String answers) {
        Map<String, Answer> given = new TreeMap<>();
        for (String answer : answers.split(" ", -1)) {
            given.put(answer.replaceFirst("^-", ""), answer.startsWith("-") ? Answer.NO : Answer.YES);
        }
        by(IC, new Assess(given));
        assertThat(world.incident().assessment().answers().answers()).isEqualTo(given);
    }

    private void answeredUnknown() {
        open("unknown");
        by(IC, new Acknowledge());
    }

    @ParameterizedTest
    @Tag("R-01")
    @CsvSource({"outage, P0", "payments-broken, P0", "data-lost, P0", "security-breach, P0"})
    void outageLossAndBreachAreP0(String answers, String severity) {
        answeredUnknown();
        assess(answers);
        assertThat(world.incident().severity().id()).isEqualTo(severity);
        assertThat(rung()).contains("oncall-1");
        assertThat(told("leadership-notice")).containsExactlyInAnyOrder("frank", "grace", "founder-1");
    }

    @ParameterizedTest
    @Tag("R-19")
    @CsvSource({"major-feature, P1", "small-feature -way-round, P1"})
    void aBrokenMajorFeatureIsP1(String answers, String severity) {
        answeredUnknown();
        assess(answers);
        assertThat(world.incident().severity().id()).isEqualTo(severity);
    }

    @Test
    @Tag("R-20")
    void aSmallFeatureWithAWayRoundItIsP2() {
        answeredUnknown();
        assess("small-feature way-round");
        assertThat(world.incident().severity().id()).isEqualTo("P2");
    }

    @Test
    @Tag("R-21")
    void whatMerelyLooksWrongIsP3() {
        answeredUnknown();
        assess("cosmetic -outage -customers-affected");
        assertThat(world.incident().severity().id()).isEqualTo("P3");
    }

    @Test
    @Tag("R-03")
    void theQuestionsComeTwoMinutesAfterTheAnswerAndAreLateAtFive() {
        open("P2");
        at(30);
        by(IC, new Acknowledge());
        countFromNow();
        before(2);
        assertThat(told("triage-due")).isEmpty();
        at(2);
        assertThat(told("triage-due")).containsExactly(IC);
        assertThat(toldText("triage-due"))
                .contains("how many customers are affected")
                .contains("which function is broken")
                .contains("is data at risk")
                .contains("security");
        before(5);
        assertThat(attention()).isEmpty();
        at(5);
        assertThat(attention()).containsExactly("triage is late");
    }

    @Test
    @Tag("R-03")
    void answeredQuestionsAreKeptGiveTheSeverityAndAreNotLate() {
        answeredUnknown();
        before(5);
        assess("major-feature customers-affected -data-at-risk -security-issue -outage");
        by(IC, new PostUpdate(Map.of("impact", "no logins", "customers-affected", "1200"), null));
        by(IC, new CheckItem("customers-counted", true));
        assertThat(world.incident().severity().id()).isEqualTo("P1");
        assertThat(world.incident().known()).containsEntry("customers-affected", "1200");
        assertThat(world.incident().team().ticked()).containsKey("customers-counted");
        assertThat(world.incident().phase()).isEqualTo(Phase.RESPONSE);
        at(6);
        assertThat(attention()).isEmpty();
    }

    @Test
    @Tag("R-03")
    void aMissingSeverityIsMarkedFiveMinutesAfterTheAnswer() {
        answeredUnknown();
        before(5);
        assertThat(attention()).isEmpty();
        at(5);
        assertThat(attention()).contains("no severity is assigned five minutes after the answer");
    }

    @ParameterizedTest
    @Tag("R-22")
    @CsvSource({"alert, zephyr", "customer, ivan", "person, judy"})
    void alertsCustomersAndStaffOpenAndTheOriginIsKept(String origin, String reporter) {
        open(opening(origin, reporter, "P2", null));
        by(IC, new Acknowledge());
        by(IC, new ChangeSeverity("P1", "worse"));
        assertThat(world.incident().opening().origin()).isEqualTo(origin);
        assertThat(entries(EntryKind.OPENED)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(reporter);
            assertThat(entry.field("origin")).isEqualTo(origin);
        });
        assertThat(text("ticket", "ticket")).contains("Reported by " + reporter);
    }

    @Test
    void anybodyMayReportBeforeTheSeverityIsKnownAndNothingFollowsFromAFalseAlarm() {
        open(opening("person", "judy", "unknown", null));
        assertThat(rung()).containsExactly("oncall-1");
        by("judy", new Cancel("it was my network"));
        assertThat(text("incidents", "cancelled")).contains("early is right, also when it is nothing");
        assertThat(world.waitsFor()).containsExactly("closed; late alerts are recognised until");
    }
}
