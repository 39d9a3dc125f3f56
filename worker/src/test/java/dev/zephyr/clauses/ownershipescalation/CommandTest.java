package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.CallPerson;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Decline;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.HandOver;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.Unassign;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leads, and what is theirs to decide. */
class CommandTest extends Story {

    CommandTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1", "P2", "unknown"})
    @Tag("O-01")
    void whoeverIsBeingCalledOwnsItUntilSomebodyAnswersAndLeads(String severity) {
        open(severity);
        assertThat(incident().owner()).contains("oncall-1");
        world.by("lead", new Acknowledge());
        assertThat(incident().owner()).contains("lead");
        assertThat(incident().team().commander()).contains("lead");
    }

    @Test
    @Tag("O-01")
    void ofATicketTheOnCallIsTheOwnerOnRecordAndIsNotTold() {
        open("P3");
        assertThat(incident().owner()).contains("oncall-1");
        assertThat(entries(EntryKind.OWNER_FOUND))
                .singleElement()
                .satisfies(entry -> assertThat(entry.field("person")).isEqualTo("oncall-1"));
        assertThat(world.ports().pages()).isEmpty();
        assertThat(refusal("judy", new Resolve("done", ""))).hasMessageContaining("oncall-1 leads");
        world.by("judy", new Acknowledge());
        assertThat(incident().owner()).contains("judy");
    }

    @ParameterizedTest
    @CsvSource({"ONCALL, owner", "ONCALL OWNER, lead"})
    @Tag("O-01")
    void withoutAnOnCallATicketIsTheServicesOwnersElseItsTeamLeads(String empty, String owner) {
        world.ports()
                .directory()
                .nobodyAt(target -> empty.contains(target.kind().name()));
        open("P3");
        assertThat(incident().owner()).contains(owner);
    }

    @Test
    @Tag("O-01")
    void whoOwnsATicketWhenNobodyCanBeFoundIsAskedForLoudly() {
        world.ports().directory().nobodyAt(target -> true);
        open("P3");
        assertThat(incident().attention()).singleElement().asString().startsWith("nobody owns it: oncall:");
    }

    @Test
    @Tag("O-02")
    void anyOnCallPullsInAnyPersonAndTheirAnswerEndsIt() {
        answered("P1");
        forget();
        world.by("oncall-2", new CallPerson("carol", "knows the database"));
        assertThat(rung()).containsExactly("carol");
        assertThat(pages("carol").get(0).step()).isEqualTo("called in by oncall-2: knows the database");
        assertThat(pages("carol").get(0).key()).isEqualTo(incident().id() + "/called-in/1/person:carol/carol/push");
        acknowledge("lead");
        assertThat(incident().ladder().isRinging())
                .as("carol's answer is hers alone")
                .isTrue();
        acknowledge("carol");
        assertThat(incident().ladder().isRinging()).isFalse();
        assertThat(incident().team().commander()).contains("oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P2", "P3"})
    @Tag("O-02")
    void thePersonIsRungWhateverTheSeverityAndSilenceIsToldToTheCaller(String severity) {
        answered(severity);
        forget();
        world.by("oncall-1", new CallPerson("carol", ""));
        world.minutes(4);
        note("oncall-1", EntryKind.PROGRESS, "found it");
        assertThat(rung()).containsExactly("carol");
        assertThat(told("called-in")).isEmpty();
        world.minutes(2);
        assertThat(told("called-in")).containsExactly("oncall-1");
        assertThat(lastTold("oncall-1")).contains("carol did not answer in time");
        assertThat(incident().attention()).contains("carol did not answer in time, called in by oncall-1");
        assertThat(rung()).as("nobody else in their place").containsExactly("carol");
    }

    @Test
    @Tag("O-02")
    void whoIsPulledInDoesNotKeepThePathFromClimbing() {
        open("P1");
        world.by("oncall-2", new CallPerson("carol", ""));
        world.minutes(6);
        assertThat(rung()).contains("oncall-1", "carol", "lead");
    }

    @Test
    @Tag("O-02")
    void whoDeclinesIsReportedToTheCaller() {
        answered("P1");
        world.by("oncall-1", new CallPerson("carol", ""));
        world.by("carol", new Decline("on a train"));
        assertThat(told("called-in")).containsExactly("oncall-1");
        assertThat(incident().attention()).contains("carol declined, called in by oncall-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level-1", "level-2", "level-3", "level-4"})
    @Tag("O-02")
    void anyOnCallEscalatesToAnyLevelWithoutApproval(String level) {
        answered("P1");
        forget();
        world.by("oncall-2", new Escalate(level, "stuck"));
        assertThat(entries(EntryKind.LEVEL_CALLED))
                .last()
                .satisfies(entry -> assertThat(entry.field("level")).isEqualTo(level));
        assertThat(rung()).isNotEmpty();
    }

    @Test
    @Tag("O-01")
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
    @Tag("O-01")
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
    @Tag("O-01")
    void handingOverToAnotherServiceLeavesNoMomentWithoutACommander() {
        answered("P1");
        world.by("oncall-1", new HandOver("payments", "payments", "not ours"));
        assertThat(incident().owner()).contains("oncall-1");
        world.by("payments-oncall-1", new Acknowledge());
        assertThat(incident().owner()).contains("payments-oncall-1");
        assertThat(entries(EntryKind.HANDED_OVER))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("oncall-1"));
    }

    @Test
    @Tag("O-02")
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
    @Tag("O-02")
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
    @Tag("O-03")
    void severalPeopleLeadTechnicallyBesideACommanderWhoIsNone() {
        answered("P1");
        world.by("oncall-1", new Assign("tech-lead", "oncall-2"));
        world.by("oncall-2", new Assign("tech-lead", "carol"));
        assertThat(incident().team().holders("tech-lead")).containsExactly("oncall-2", "carol");
        assertThat(incident().team().commander()).contains("oncall-1");
        assertThat(entries(EntryKind.ROLE_ASSIGNED))
                .last()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Technical lead: carol, beside oncall-2"));
        world.by("oncall-1", new Unassign("tech-lead", "oncall-2"));
        assertThat(incident().team().holders("tech-lead")).containsExactly("carol");
        assertThat(entries(EntryKind.ROLE_UNASSIGNED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.field("person")).isEqualTo("oncall-2"));
    }

    @Test
    @Tag("O-03")
    void theCommandHasOneHolderAndIsHandedOverNotTakenBack() {
        answered("P1");
        world.by("oncall-1", new Assign("ic", "lead"));
        assertThat(incident().team().holders("ic")).containsExactly("lead");
        assertThat(refusal("lead", new Unassign("ic", "lead"))).hasMessageContaining("hand the command over");
        assertThat(refusal("lead", new Unassign("comms", "judy"))).hasMessageContaining("judy is not comms");
    }

    @ParameterizedTest
    @CsvSource({"P0, ivan", "P1, ivan", "P2, ''"})
    @Tag("O-03")
    void aMajorIncidentAsksForACommunicationsLead(String severity, String asked) {
        answered(severity);
        assertThat(String.join(",", told("role-offered, comms"))).isEqualTo(asked);
        assertThat(incident().team().offers().getOrDefault("comms", "")).isEqualTo(asked);
    }

    @Test
    @Tag("O-03")
    void whoIsAskedTakesTheRoleAndARiseToAMajorIncidentAsksToo() {
        answered("P2");
        world.by("oncall-1", new ChangeSeverity("P1", "many customers"));
        assertThat(pages("ivan"))
                .anyMatch(page -> page.text().contains("assign " + incident().id() + " comms ivan"));
        world.by("ivan", new Assign("comms", "ivan"));
        assertThat(incident().team().holders("comms")).containsExactly("ivan");
        assertThat(incident().team().offers()).doesNotContainKey("comms");
        world.by("oncall-1", new ChangeSeverity("P0", "all of them"));
        assertThat(told("role-offered, comms")).containsExactly("ivan");
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
