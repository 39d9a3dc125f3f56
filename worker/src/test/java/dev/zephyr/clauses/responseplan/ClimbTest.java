package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels 3 and 4, and the experts beside the path. */
class ClimbTest extends Story {

    ClimbTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @Test
    @Tag("P-06")
    void aP0RingsLevel3FromTheStart() {
        open("P0");
        assertThat(rung()).contains("em-1", "frank").doesNotContain("founder-1");
    }

    @Test
    @Tag("P-06")
    @Tag("P-21")
    void level3RingsOneHourAfterTheDeclarationOfAP1WhateverTheCommanderDoes() {
        open("P1");
        world.minutes(3);
        acknowledge("lead", "oncall-1");
        world.minutes(30);
        note("lead", EntryKind.PROGRESS, "nearly there");
        note("lead", EntryKind.DECISION, "we do not escalate");
        world.by("lead", new PostUpdate(Map.of("status", "mitigating"), null));
        world.minutes(29);
        assertThat(rung()).doesNotContain("em-1", "frank");
        world.minutes(1);
        assertThat(rung()).contains("em-1", "frank");
    }

    @Test
    @Tag("P-21")
    void theCommanderClimbsEarlierThanThePolicyDoes() {
        open("P1");
        acknowledge("oncall-1", "lead");
        world.minutes(10);
        assertThat(rung()).doesNotContain("em-1");
        world.by("oncall-1", new Escalate("level-3", "we need more people"));
        assertThat(rung()).contains("em-1", "frank");
    }

    @Test
    @Tag("P-06")
    void belowAP1Level3IsNotifiedOneWorkingHourAfterTheDeclaration() {
        until(DayOfWeek.TUESDAY, "16:30");
        openOnCalendar("P3");
        acknowledge("oncall-1");
        until(DayOfWeek.WEDNESDAY, "09:01");
        acknowledge("lead");
        until(DayOfWeek.WEDNESDAY, "09:29");
        assertThat(notified("Engineering manager or director")).isEmpty();
        until(DayOfWeek.WEDNESDAY, "09:31");
        assertThat(notified("Engineering manager or director")).containsExactlyInAnyOrder("em-1", "frank");
        assertThat(rung()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "unknown"})
    @Tag("P-06")
    void customerImpactRingsLevel3AtAnySeverity(String severity) {
        answered(severity);
        assertThat(rung()).doesNotContain("em-1");
        world.by("oncall-1", new RaiseFlag("customer-impact", ""));
        assertThat(rung()).contains("em-1", "frank");
    }

    @Test
    @Tag("P-06")
    @Tag("P-08")
    void level3Has30MinutesAndIsThenEscalated() {
        open("P1", "customer-impact");
        acknowledge("oncall-1", "lead");
        world.minutes(29);
        assertThat(rung()).doesNotContain("founder-1");
        world.minutes(1);
        assertThat(rung()).contains("founder-1");
    }

    @Test
    @Tag("P-07")
    @Tag("P-21")
    void level4RingsTwoHoursAfterTheDeclarationOfAP0() {
        open("P0");
        acknowledge("oncall-1", "lead", "em-1");
        world.minutes(119);
        assertThat(rung()).doesNotContain("founder-1");
        world.minutes(1);
        assertThat(rung()).contains("founder-1");
    }

    @ParameterizedTest
    @CsvSource({"P3,data-breach", "P3,security", "P1,data-breach", "unknown,security"})
    @Tag("P-07")
    void aBreachAndASecurityIncidentRingLevel4AtOnceAtAnySeverity(String severity, String flag) {
        answered(severity);
        world.by("oncall-1", new RaiseFlag(flag, ""));
        assertThat(rung()).contains("founder-1");
    }

    @Test
    @Tag("P-08")
    void level4IsRungAgainAndAgainEveryFiveMinutesAlsoWhileOthersAreRung() {
        open("P1", "security");
        for (int round = 0; round < 5; round++) {
            forget();
            world.minutes(5);
            assertThat(rung()).contains("founder-1");
        }
    }

    @Test
    @Tag("P-08")
    void anAnsweredLevelIsNotEscalated() {
        open("P1");
        acknowledge("oncall-1", "lead");
        world.minutes(55);
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @ParameterizedTest
    @CsvSource({"subject-database,carol", "subject-network,dave", "subject-security,heidi"})
    @Tag("P-23")
    void theExpertOfTheSubjectIsCalledAtOnce(String flag, String expert) {
        answered("P1");
        world.by("oncall-1", new RaiseFlag(flag, ""));
        assertThat(rung()).contains(expert).hasSize(4);
    }

    @Test
    @Tag("P-23")
    void aSecondSubjectCallsItsExpertAlthoughTheFirstHasNotAnswered() {
        answered("P1");
        world.by("oncall-1", new RaiseFlag("subject-database", ""));
        world.minutes(2).by("oncall-1", new RaiseFlag("subject-network", ""));
        assertThat(rung()).contains("carol", "dave").doesNotContain("heidi");
    }

    @Test
    @Tag("P-23")
    void guidanceRepairAndValidationStandInTheExpertsName() {
        answered("P1", "subject-database");
        acknowledge("carol");
        note("carol", EntryKind.GUIDANCE, "stop the writers first");
        note("carol", EntryKind.FIX, "index rebuilt");
        note("carol", EntryKind.VALIDATION, "the workaround holds");
        for (EntryKind kind : new EntryKind[] {EntryKind.GUIDANCE, EntryKind.FIX, EntryKind.VALIDATION}) {
            assertThat(entries(kind)).extracting(TimelineEntry::by).containsExactly("carol");
        }
    }
}
