package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Decline;
import dev.zephyr.command.Resolve;
import dev.zephyr.incident.Refusal;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leads, and what is theirs to decide. */
class CommandTest extends Story {

    CommandTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1", "P2", "unknown"})
    void whoeverIsBeingCalledOwnsItUntilSomebodyAnswersAndLeads(String severity) {
        open(severity);
        assertThat(incident().owner()).contains("oncall-1");
        world.by("lead", new Acknowledge());
        assertThat(incident().owner()).contains("lead");
        assertThat(incident().team().commander()).contains("lead");
    }

    @Test
    void declinedAndUnansweredItIsNeverWithoutAnOwner() {
        open("P1");
        world.by("oncall-1", new Decline("on a train"));
        assertThat(incident().owner()).contains("lead");
        for (int minute = 0; minute < 40; minute++) {
            world.minutes(1);
            assertThat(incident().owner()).isPresent();
        }
    }

    @Test
    void handingOverTheCommandIsExplicitAndNamesBoth() {
        answered("P1");
        world.by("oncall-1", new Assign("ic", "lead"));
        TimelineEntry handOver = entries(EntryKind.ROLE_ASSIGNED).get(1);
        assertThat(handOver.by()).isEqualTo("oncall-1");
        assertThat(handOver.field("person")).isEqualTo("lead");
        assertThat(handOver.field("before")).isEqualTo("oncall-1");
        assertThat(incident().owner()).contains("lead");
    }

    @Test
    void theCommanderChangesTheSeverity() {
        answered("unknown");
        world.by("oncall-1", new ChangeSeverity("P1", "many customers"));
        assertThat(entries(EntryKind.DECLARED)).extracting(TimelineEntry::by).containsExactly("oncall-1");
        assertThat(incident().severity().id()).isEqualTo("P1");
    }

    @Test
    @Tag("O-21")
    void somebodyElsesResolveIsRefusedWithWhoLeadsAndHowToTakeOver() {
        answered("P1");
        Refusal refusal = refusal("lead", new Resolve("done", ""));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
        assertThat(refusal).hasMessageContaining("oncall-1 leads").hasMessageContaining("assign ic lead");
        assertThat(incident().phase()).isEqualTo(Phase.RESPONSE);
    }

    @Test
    @Tag("O-21")
    void whoTookOverAsTheRefusalSaysDecidesThatItIsResolved() {
        answered("P1");
        world.by("lead", new Assign("ic", "lead"));
        assertThat(refusal("oncall-1", new Resolve("done", ""))).hasMessageContaining("lead leads");
        world.by("lead", new Resolve("done", ""));
        assertThat(incident().phase().isActive()).isFalse();
    }

    @Test
    @Tag("O-21")
    void beforeAnyAnswerTheOneBeingRungDecides() {
        open("P1");
        assertThat(refusal("judy", new Resolve("done", ""))).hasMessageContaining("oncall-1 leads");
        world.by("oncall-1", new Resolve("restarted", ""));
        assertThat(entries(EntryKind.RESOLVED)).extracting(TimelineEntry::by).containsExactly("oncall-1");
    }

    @Test
    @Tag("O-22")
    void theCommandersDecisionIsOnRecordWithWhoAndWhenAndWaitsForNobody() {
        until(DayOfWeek.TUESDAY, "10:00");
        answered("P1");
        world.minutes(3);
        note("oncall-1", EntryKind.DECISION, "we roll back first");
        TimelineEntry decision = entries(EntryKind.DECISION).get(0);
        assertThat(decision.by()).isEqualTo("oncall-1");
        assertThat(decision.at()).isBetween(world.now().minusSeconds(5), world.now());
        assertThat(entries(EntryKind.CHANGE_REQUESTED)).isEmpty();
        assertThat(rung()).containsExactly("oncall-1");
    }
}
