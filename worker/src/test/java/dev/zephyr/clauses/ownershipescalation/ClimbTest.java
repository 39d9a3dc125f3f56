package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assess;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.severity.Answer;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is called when, and by what. */
class ClimbTest extends Story {

    ClimbTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @Test
    @Tag("O-24")
    void aPageClimbsToLevel2AfterFiveMinutesWithoutAnAnswer() {
        open("P1");
        world.minutes(4);
        assertThat(rung()).containsExactly("oncall-1");
        world.minutes(1);
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @Test
    @Tag("O-24")
    void unansweredAllTheWayItReachesLevel3AndLevel4AndStartsAgainFromTheTop() {
        open("P1");
        world.minutes(10);
        assertThat(rung()).contains("em-1").doesNotContain("frank");
        world.minutes(5);
        assertThat(rung()).contains("frank", "founder-1");
        forget();
        world.minutes(5);
        assertThat(rung()).contains("oncall-1");
        assertThat(incident().attention()).contains("nobody answered: the escalation path starts again from the top");
    }

    @Test
    @Tag("O-10")
    void level1AnswersFirstAndMayEndItAlone() {
        answered("P1");
        world.minutes(10);
        world.by("oncall-1", new Resolve("restarted", ""));
        assertThat(incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(rung()).containsExactly("oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expertise", "several-teams"})
    @Tag("O-10")
    void level2IsCalledAtOnceWhenExpertiseOrOtherTeamsAreNeeded(String flag) {
        answered("P1");
        world.by("oncall-1", new RaiseFlag(flag, ""));
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @Test
    @Tag("O-10")
    void level2IsCalled30MinutesAfterTheAnswerWithoutProgressAndANoteIsNone() {
        answered("P1");
        world.minutes(15);
        note("oncall-1", EntryKind.NOTE, "still reading logs");
        world.minutes(14);
        assertThat(rung()).containsExactly("oncall-1");
        world.minutes(1);
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @Test
    @Tag("O-10")
    void progressMovesTheCallOfLevel2() {
        answered("P1");
        world.minutes(20);
        note("oncall-1", EntryKind.PROGRESS, "found the host");
        world.minutes(29);
        assertThat(rung()).containsExactly("oncall-1");
        world.minutes(1);
        assertThat(rung()).contains("lead");
    }

    @Test
    @Tag("O-11")
    void aP0RingsLevel3FromTheStartAndAP1DoesNot() {
        open("P0");
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "em-1");
    }

    @Test
    @Tag("O-11")
    void highImpactRingsLevel3OnAP1Only() {
        answered("P2");
        world.by("oncall-1", new RaiseFlag("high-impact", ""));
        assertThat(rung()).doesNotContain("em-1");
        world.by("oncall-1", new ChangeSeverity("P1", "worse"));
        assertThat(rung()).contains("em-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "customer-communication", "executive-communication"})
    @Tag("O-11")
    void coordinationAndCommunicationRingLevel3AtAnySeverity(String flag) {
        answered("P3");
        assertThat(rung()).isEmpty();
        world.by("oncall-1", new RaiseFlag(flag, ""));
        assertThat(rung()).containsExactly("em-1");
    }

    @Test
    @Tag("O-11")
    void neitherSeveralTeamsNorTheRoutineSummaryForLeadershipCallLevel3() {
        answered("P1", "several-teams");
        acknowledge("lead");
        note("oncall-1", EntryKind.LEADERSHIP_SUMMARY, "checkout is slow, oncall-1 leads");
        world.minutes(20);
        assertThat(rung()).containsExactlyInAnyOrder("oncall-1", "lead", "oncall-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"major-customer-impact", "major-revenue-impact", "media", "legal", "business-trade-off"})
    @Tag("O-12")
    void majorImpactMediaLawAndTradeOffsRingLevel4AtAnySeverity(String flag) {
        answered("P3");
        world.by("oncall-1", new RaiseFlag(flag, ""));
        assertThat(rung()).containsExactlyInAnyOrder("frank", "founder-1");
    }

    @Test
    @Tag("O-12")
    void aP0ForItsRevenueRingsLevel4() {
        answered("P2");
        world.by("oncall-1", new Assess(Map.of("revenue-hit", Answer.YES)));
        assertThat(rung()).contains("frank", "founder-1");
    }

    @Test
    @Tag("O-12")
    void anOutageAloneDoesNotRingLevel4() {
        answered("P2");
        world.by("oncall-1", new Assess(Map.of("customer-outage", Answer.YES)));
        assertThat(rung()).contains("em-1").doesNotContain("frank", "founder-1");
    }

    @Test
    @Tag("O-22")
    void aTradeOffWithBusinessImplicationsIsDecidedByTheCommanderAndLevel4IsCalledBeside() {
        answered("P1");
        world.by("oncall-1", new RaiseFlag("business-trade-off", "orders or reports"));
        note("oncall-1", EntryKind.DECISION, "orders first, reports wait");
        TimelineEntry decision = entries(EntryKind.DECISION).get(0);
        assertThat(decision.by()).isEqualTo("oncall-1");
        assertThat(decision.text()).isEqualTo("orders first, reports wait");
        assertThat(decision.at()).isBetween(world.now().minusSeconds(2), world.now());
        assertThat(incident().known()).containsEntry("decision", "orders first, reports wait");
        assertThat(rung()).contains("frank", "founder-1");
        assertThat(incident().owner()).contains("oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level-2", "level-3", "level-4"})
    void anyOnCallPersonReachesEveryLevelWithoutApproval(String level) {
        answered("P2");
        world.by("oncall-2", new Escalate(level, "I need help"));
        assertThat(rung()).isNotEmpty();
        assertThat(entries(EntryKind.CHANGE_REQUESTED)).isEmpty();
    }
}
