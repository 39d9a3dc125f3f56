package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assess;
import dev.zephyr.severity.Answer;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bad it is, and what that sets in motion. */
class OpeningTest extends Story {

    OpeningTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-outage", "revenue-hit", "data-loss-risk"})
    @Tag("O-04")
    void anOutageThatCustomersSeeAHitOnRevenueOrARiskOfLosingDataEachMakeAP0(String question) {
        answered("unknown");
        world.by("oncall-1", new Assess(Map.of(question, Answer.YES)));
        assertThat(incident().severity().id()).isEqualTo("P0");
    }

    @Test
    @Tag("O-04")
    void aP0RingsTheOnCallAtOnce() {
        open("P0");
        assertThat(rung()).contains("oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"degradation", "many-customers"})
    @Tag("O-05")
    void aDegradationOrManyCustomersMakeAP1(String question) {
        answered("unknown");
        world.by("oncall-1", new Assess(Map.of(question, Answer.YES)));
        assertThat(incident().severity().id()).isEqualTo("P1");
    }

    @Test
    @Tag("O-05")
    void aP1RingsTheOnCallAndIsMarkedWhenNobodyAnswersIn15Minutes() {
        open("P1");
        assertThat(rung()).containsExactly("oncall-1");
        world.minutes(14);
        assertThat(incident().attention()).doesNotContain("a P1 is without an answer after 15 minutes");
        world.minutes(1);
        assertThat(incident().attention()).contains("a P1 is without an answer after 15 minutes");
    }

    @Test
    @Tag("O-05")
    void aP1AnsweredInTimeIsNotMarked() {
        open("P1");
        world.minutes(4);
        acknowledge("oncall-1");
        world.minutes(15);
        assertThat(incident().attention()).isEmpty();
    }

    @Test
    @Tag("O-06")
    void someCustomersWithAWorkaroundMakeAP2() {
        answered("unknown");
        world.by("oncall-1", new Assess(Map.of("some-customers", Answer.YES, "workaround", Answer.YES)));
        assertThat(incident().severity().id()).isEqualTo("P2");
    }

    @Test
    @Tag("O-06")
    void aP2IsNotifiedAtAnyHourAndClimbsOneWorkingHourLater() {
        until(DayOfWeek.SATURDAY, "23:00");
        openOnCalendar("P2");
        assertThat(notified("On-call engineer")).containsExactly("oncall-1");
        until(DayOfWeek.MONDAY, "09:59");
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        until(DayOfWeek.MONDAY, "10:01");
        assertThat(notified("Team lead or senior engineer")).containsExactlyInAnyOrder("lead", "oncall-2");
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("O-06")
    void aP2WithoutProgressReachesLevel2After30WorkingMinutes() {
        until(DayOfWeek.TUESDAY, "16:45");
        openOnCalendar("P2");
        acknowledge("oncall-1");
        until(DayOfWeek.WEDNESDAY, "09:14");
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        until(DayOfWeek.WEDNESDAY, "09:16");
        assertThat(notified("Team lead or senior engineer")).containsExactlyInAnyOrder("lead", "oncall-2");
    }

    @Test
    @Tag("O-07")
    void noCustomersAffectedMakesAP3() {
        answered("unknown");
        world.by("oncall-1", new Assess(Map.of("some-customers", Answer.NO)));
        assertThat(incident().severity().id()).isEqualTo("P3");
    }

    @Test
    @Tag("O-07")
    void aP3OpensATicketOfNormalPriorityAndTellsNobody() {
        until(DayOfWeek.TUESDAY, "10:00");
        openOnCalendar("P3");
        assertThat(posted("ticket")).containsExactly("ticket");
        assertThat(lastPosted("ticket")).contains("Priority: normal");
        until(DayOfWeek.FRIDAY, "10:00");
        assertThat(world.ports().pages()).isEmpty();
        assertThat(world.ports().posts()).hasSize(1);
    }

    @Test
    @Tag("O-07")
    void aP3IsMarkedWhenNobodyTookItUpByTheCloseOfTheNextWorkingDay() {
        until(DayOfWeek.TUESDAY, "10:00");
        openOnCalendar("P3");
        until(DayOfWeek.WEDNESDAY, "16:59");
        assertThat(incident().attention()).isEmpty();
        until(DayOfWeek.WEDNESDAY, "17:01");
        assertThat(incident().attention())
                .containsExactly("nobody has taken up this P3 by the close of the next working day");
    }
}
