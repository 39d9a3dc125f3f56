package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to the end of the trouble: help when it does not move, the target times, the proof, the all-clear. */
class ResolutionTest extends ManagementStory {

    @Tag("M-26")
    @Test
    void halfAnHourWithoutProgressCallsTheNextLevel() {
        respond("SEV1");
        reach(10);
        note();
        before(30);
        assertThat(rung()).containsExactly(ONCALL, LEAD);
        reach(30);
        assertThat(rung()).containsExactlyInAnyOrder(ONCALL, LEAD, "oncall-2", "lead");
    }

    @Tag("M-26")
    @Test
    void progressStartsTheHalfHourAnew() {
        respond("SEV2");
        reach(10);
        note();
        reach(25);
        mark();
        world.by(ONCALL, new Note(EntryKind.PROGRESS, "the faulty host is found"));
        before(30);
        assertThat(rung()).containsExactly(ONCALL, LEAD);
        reach(30);
        assertThat(rung()).contains("oncall-2", "lead");
    }

    @Tag("M-03")
    @ParameterizedTest
    @CsvSource({
        "SEV1, 3, 4, the 4 hours to resolve a SEV1 are over, erin",
        "SEV2, 20, 24, the 24 hours to resolve a SEV2 are over, erin",
        "SEV3, 60, 72, the 72 hours to resolve a SEV3 are over, lead",
        "SEV4, 144, 168, the week to resolve a SEV4 is over, lead"
    })
    void theTargetIsWarnedOfBeforeAndMarkedWhenItPasses(
            String severity, int warning, int target, String mark, String told) {
        open(severity, WorkingCalendars.windows(world.policy().open().calendar(), world.now()));
        world.by(ONCALL, new Acknowledge());
        before(Duration.ofHours(warning));
        assertThat(notices("resolve-target")).isEmpty();
        reach(Duration.ofHours(warning));
        assertThat(told("resolve-target")).contains(ONCALL);
        before(Duration.ofHours(target));
        assertThat(attention()).doesNotContain(mark);
        reach(Duration.ofHours(target));
        assertThat(attention()).contains(mark);
        assertThat(told("resolve-target")).contains(told);
    }

    @Tag("M-03")
    @Test
    void aTargetThatWasKeptIsNotSpokenOf() {
        respond("SEV1");
        reach(120);
        resolve();
        reach(180);
        assertThat(notices("resolve-target")).isEmpty();
        assertThat(attention()).isEmpty();
    }

    @Tag("M-11")
    @Test
    void aResolutionIsRefusedUntilMonitoringAndUsersConfirmIt() {
        respond("SEV1");
        world.by(ONCALL, new CheckItem("restored", true));
        assertThatThrownBy(() -> world.by(ONCALL, new Resolve("rolled back", "")))
                .hasStackTraceContaining(
                        "by-monitoring (Monitoring confirms it), by-users (Reports of users confirm it)");
        assertThat(world.incident().phase()).isEqualTo(Phase.RESPONSE);
        resolve();
        assertThat(world.incident().phase()).isEqualTo(Phase.RESOLUTION);
    }

    @Tag("M-11")
    @Test
    void theAllClearGoesOutAndTheChannelIsArchivedAfterFifteenQuietMinutes() {
        respond("SEV2");
        resolve();
        before(15);
        assertThat(posted("incident")).doesNotContain("all-clear", "archive");
        reach(15);
        assertThat(posted("incident"))
                .containsSubsequence("all-clear", "archive")
                .endsWith("archive");
        assertThat(told("all-clear"))
                .containsExactlyInAnyOrder("erin", "frank", ONCALL, "oncall-2", "oncall-3", "owner", "lead");
        assertThat(entries(EntryKind.ROOM_ARCHIVED)).hasSize(1);
    }

    @Tag("M-11")
    @Test
    void aNewFiringInTheQuietMinutesReturnsToTheResponseWithoutAnAllClear() {
        AlertFact first = world.firing("f1");
        world.open(opening("SEV1"), first);
        acknowledge();
        world.minutes(3).alerts(world.cleared("f1", first.startsAt()));
        resolve();
        reach(10);
        world.alerts(world.firing("f1"));
        assertThat(world.incident().phase()).isEqualTo(Phase.RESPONSE);
        reach(30);
        assertThat(posted("incident")).doesNotContain("all-clear", "archive");
    }

    @Tag("M-01")
    @Test
    void everyPhaseIsEnteredInTurnAndStandsOnTheTimeline() {
        open("unknown");
        assertThat(world.incident().phase()).isEqualTo(Phase.DETECTION);
        assertThat(entries(EntryKind.OPENED)).hasSize(1);
        acknowledge();
        assertThat(phases()).containsExactly("triage");
        world.by(ONCALL, new ChangeSeverity("SEV2", ""));
        resolve();
        reach(15);
        assertThat(phases()).containsExactly("triage", "response", "resolution", "postmortem");
        FollowUpTest.draftAndReview(world);
        assertThat(world.incident().phase()).isEqualTo(Phase.PREVENTION);
        world.by(ONCALL, FollowUpTest.done("a1"));
        assertThat(world.incident().phase()).isEqualTo(Phase.CLOSED);
        assertThat(phases())
                .isEqualTo(List.of("triage", "response", "resolution", "postmortem", "prevention", "closed"));
    }
}
