package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.incident.Rules;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.port.PageKind;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.client.WorkflowOptions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest extends ProcessPlay {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    @Tag("R-01")
    void aP0RingsTheOnCallAtOnceAndTellsLeadershipAtTheSameMomentWithoutRinging() {
        open("P0");
        assertThat(rung()).contains("oncall-1").doesNotContain("frank", "grace", "founder-1");
        assertThat(told("leadership-notice")).containsExactlyInAnyOrder("frank", "grace", "founder-1");
    }

    @Test
    @Tag("R-16")
    void anUnansweredP1ClimbsFromPrimaryToBackupManagerAndCto() {
        open("P1");
        assertThat(rung()).containsExactly("oncall-1");
        before(5);
        assertThat(rung()).containsExactly("oncall-1");
        at(5);
        assertThat(rung()).containsExactly("oncall-1", "oncall-2");
        before(10);
        assertThat(rung()).doesNotContain("em-1");
        at(10);
        assertThat(rung()).containsExactly("oncall-1", "oncall-2", "em-1");
        before(15);
        assertThat(rung()).doesNotContain("grace");
        at(15);
        assertThat(rung()).containsExactly("oncall-1", "oncall-2", "em-1", "grace");
    }

    @Test
    @Tag("R-16")
    void afterTheCtoTheChainStartsAgainFromTheTopWithALoudMark() {
        open("P1");
        before(20);
        forget();
        at(20);
        assertThat(rung()).containsExactly("oncall-1");
        assertThat(attention()).contains("nobody answered: the escalation path starts again from the top");
    }

    @Test
    @Tag("R-16")
    void anAnswerStopsTheClimbAndTheOthersAreToldToJoin() {
        open("P0");
        by("oncall-1", new Acknowledge());
        assertThat(having(PageKind.JOIN)).containsExactly("em-1");
        forget();
        at(19);
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("R-19")
    void aP1IsPagedAndItsManagerIsToldOnceItIsUnansweredForFifteenMinutes() {
        open("P1");
        assertThat(rung()).containsExactly("oncall-1");
        before(15);
        assertThat(told("answer-late")).isEmpty();
        at(15);
        assertThat(told("answer-late")).containsExactly("em-1");
        assertThat(attention()).contains("a P1 is unanswered for 15 minutes");
    }

    @Test
    @Tag("R-19")
    void aP1AnsweredInTheFifteenthMinuteIsInTime() {
        open("P1");
        before(15);
        by("oncall-2", new Acknowledge());
        at(16);
        assertThat(told("answer-late")).isEmpty();
    }

    @Test
    @Tag("R-20")
    void aP2NotifiesTheOnCallClimbsAfterAnHourByNoticeAndNeverPages() {
        open("P2");
        assertThat(told("Primary on-call")).containsExactly("oncall-1");
        before(60);
        assertThat(told("Backup on-call")).isEmpty();
        at(60);
        assertThat(told("Backup on-call")).containsExactly("oncall-2");
        at(hours(9));
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("R-21")
    void aP3IsATicketAndIsToldOnlyWhenTheNextWorkingDayHasClosed() {
        Instant now = world.now();
        WorkingWindows windows =
                WorkingCalendars.windows(Objects.requireNonNull(Preset.RESPONSE_PROCESS.calendar()), now);
        world.client()
                .newUntypedWorkflowStub(
                        "Incident",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .setWorkflowId(WorkflowIds.living("abcdefghijkl"))
                                .build())
                .start(new IncidentStart(
                        opening("alert", "zephyr", "P3", null), world.policy(), windows, 1, Rules.CURRENT, null, null));
        world.settle();
        countFromNow();
        assertThat(posts("ticket")).containsExactly("ticket");
        LocalDate day = LocalDate.ofInstant(now, BERLIN).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        Duration untilClose =
                Duration.between(world.now(), day.atTime(17, 0).atZone(BERLIN).toInstant());
        before(untilClose);
        assertThat(world.ports().pages()).isEmpty();
        at(untilClose);
        assertThat(told("answer-late")).containsExactly("oncall-1");
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("R-13")
    void aP0RingsTheManagerAtOnce() {
        open("P0");
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "em-1");
    }

    @Test
    @Tag("R-13")
    void aP1RingsTheManagerAfterAnHour() {
        answered("P1");
        before(60);
        assertThat(rung()).doesNotContain("em-1");
        at(60);
        assertThat(rung()).contains("em-1");
    }

    @ParameterizedTest
    @Tag("R-13")
    @ValueSource(strings = {"unclear", "resources"})
    void theManagerIsRungAtOnceWhereItIsUnclearOrMoreIsNeeded(String flag) {
        answered("P1");
        by(IC, new RaiseFlag(flag, ""));
        assertThat(rung()).contains("em-1");
    }

    @Test
    @Tag("R-13")
    void theManagerIsToldOfAnUnclearP2WithoutRinging() {
        answered("P2");
        by(IC, new RaiseFlag("unclear", ""));
        assertThat(told("Engineering manager")).containsExactly("em-1");
    }

    @ParameterizedTest
    @Tag("R-15")
    @CsvSource({"customers-hit-hard, P1", "data-breach, P1", "media, P2", "legal, P3"})
    void ctoAndCeoAreRungAtOnce(String flag, String severity) {
        answered(severity);
        assertThat(rung()).doesNotContain("grace", "founder-1");
        by(IC, new RaiseFlag(flag, ""));
        assertThat(rung()).contains("grace", "founder-1");
    }
}
