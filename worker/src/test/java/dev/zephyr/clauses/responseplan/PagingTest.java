package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.timeline.EntryKind;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels 1 and 2: who is called from the start, and within which time an answer is owed. */
class PagingTest extends Story {

    private static final String LATE = "nobody has acknowledged within 5 minutes";

    PagingTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("P-02")
    void aP0AndAP1AreMarkedWhenNobodyAcknowledgesInFiveMinutes(String severity) {
        open(severity);
        assertThat(pages("oncall-1").get(0).dueAt())
                .isBetween(
                        incident().opened().plusSeconds(300),
                        incident().opened().plusSeconds(302));
        world.minutes(4);
        assertThat(incident().attention()).doesNotContain(LATE);
        assertThat(entries(EntryKind.NOBODY_ANSWERED)).isEmpty();
        world.minutes(1);
        assertThat(incident().attention()).contains(LATE);
        assertThat(entries(EntryKind.NOBODY_ANSWERED))
                .anyMatch(entry -> entry.field("level").equals("level-1"));
    }

    @Test
    @Tag("P-02")
    void anAnswerInTimeLeavesNoMark() {
        open("P1");
        world.minutes(4);
        acknowledge("oncall-1");
        world.minutes(5);
        assertThat(incident().attention()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "health-check", "person", "customer"})
    @Tag("P-03")
    void howeverItWasNoticedTheOnCallIsRungAndTheOriginIsKept(String origin) {
        world.open(opening("unknown", origin));
        assertThat(rung()).containsExactly("oncall-1");
        assertThat(entries(EntryKind.OPENED))
                .extracting(entry -> entry.field("origin"))
                .containsExactly(origin);
        assertThat(incident().opening().origin()).isEqualTo(origin);
    }

    @Test
    @Tag("P-04")
    void whateverPagesHasFiveMinutesToBeAnsweredByLevel1() {
        open("unknown");
        world.minutes(4);
        assertThat(rung()).containsExactly("oncall-1");
        world.minutes(1);
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2", "P3"})
    @Tag("P-04")
    @Tag("P-16")
    void aP2AndAP3AreNotifiedAndDoNotRing(String severity) {
        open(severity);
        assertThat(notified("On-call engineer")).containsExactly("oncall-1");
        world.minutes(6);
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("P-16")
    void aP2ClimbsAfterOneWorkingHourWithoutAnAnswer() {
        until(DayOfWeek.SATURDAY, "23:00");
        openOnCalendar("P2");
        until(DayOfWeek.MONDAY, "09:59");
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        until(DayOfWeek.MONDAY, "10:01");
        assertThat(notified("Team lead or senior engineer")).containsExactlyInAnyOrder("lead", "oncall-2");
    }

    @Test
    @Tag("P-16")
    void aP3ClimbsWhenTheNextWorkingDayClosesWithoutAnAnswer() {
        until(DayOfWeek.TUESDAY, "10:00");
        openOnCalendar("P3");
        until(DayOfWeek.WEDNESDAY, "16:59");
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        until(DayOfWeek.WEDNESDAY, "17:01");
        assertThat(notified("Team lead or senior engineer")).containsExactlyInAnyOrder("lead", "oncall-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("P-05")
    void aP1AndAP0RingLevel2FromTheStart(String severity) {
        open(severity);
        assertThat(rung()).contains("oncall-1", "lead", "oncall-2");
    }

    @Test
    @Tag("P-05")
    void onRequestLevel2RingsAtAnySeverity() {
        answered("P3");
        assertThat(rung()).isEmpty();
        world.by("oncall-1", new RaiseFlag("assistance", "I am stuck"));
        assertThat(rung()).containsExactlyInAnyOrder("lead", "oncall-2");
    }

    @Test
    @Tag("P-05")
    void escalatingByHandRingsLevel2() {
        answered("P2");
        world.by("oncall-1", new Escalate("level-2", "I am stuck"));
        assertThat(rung()).containsExactlyInAnyOrder("lead", "oncall-2");
    }

    @Test
    @Tag("P-05")
    void belowAP1Level2IsNotified30WorkingMinutesAfterTheDeclaration() {
        until(DayOfWeek.TUESDAY, "16:30");
        openOnCalendar("P2");
        until(DayOfWeek.TUESDAY, "16:45");
        acknowledge("oncall-1");
        until(DayOfWeek.WEDNESDAY, "09:14");
        assertThat(notified("Team lead or senior engineer")).isEmpty();
        until(DayOfWeek.WEDNESDAY, "09:16");
        assertThat(notified("Team lead or senior engineer")).containsExactlyInAnyOrder("lead", "oncall-2");
        assertThat(rung()).isEmpty();
    }

    @Test
    @Tag("P-05")
    @Tag("P-08")
    void level2Has15MinutesAndIsThenEscalatedAlthoughLevel1HasAnswered() {
        answered("P1");
        world.minutes(14);
        assertThat(rung()).doesNotContain("em-1", "frank");
        world.minutes(1);
        assertThat(rung()).contains("em-1", "frank");
    }
}
