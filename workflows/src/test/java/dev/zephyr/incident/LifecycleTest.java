package dev.zephyr.incident;

import static dev.zephyr.rehearsal.Rehearsal.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.DecideChange;
import dev.zephyr.command.Mitigate;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Reopen;
import dev.zephyr.command.RequestChange;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.PageKind;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Policy POLICY = Policies.small();

    private static Rehearsal acknowledged() {
        return open(POLICY, "S1").alert("f1", Map.of()).by("oncall-1", new Acknowledge());
    }

    static Rehearsal resolved() {
        return acknowledged()
                .minutes(5)
                .clear("f1")
                .by("oncall-1", new CheckItem("verified", true))
                .by("oncall-1", new Resolve("restarted", ""));
    }

    @Test
    void remindsBeforeAnUpdateIsDueAndThenPostsTheLineItself() {
        Rehearsal rehearsal = acknowledged().minutes(16);
        assertThat(rehearsal.told("remind")).containsExactly("12 oncall-1");
        assertThat(rehearsal.posted()).contains("15 room still", "15 page still");
    }

    @Test
    void anUpdateStartsTheCadenceAnewAndIsPosted() {
        Rehearsal rehearsal = acknowledged().minutes(10);
        rehearsal
                .by("oncall-1", new PostUpdate(Map.of("status", "looking"), null))
                .minutes(14);
        assertThat(rehearsal.posted()).contains("10 room update").doesNotContain("15 room still");
        assertThat(rehearsal.minutes(2).posted()).contains("25 room still");
    }

    @Test
    void aNextTimeNamedEarlierIsTheDeadline() {
        Rehearsal rehearsal = acknowledged();
        rehearsal.by(
                "oncall-1",
                new PostUpdate(Map.of("status", "looking"), rehearsal.now().plus(Duration.ofMinutes(5))));
        assertThat(rehearsal.minutes(6).posted()).contains("5 room still");
    }

    @Test
    void tellsLeadershipEvenWhenTheIncidentIsDowngradedBefore() {
        Rehearsal rehearsal = acknowledged().minutes(3).by("oncall-1", new ChangeSeverity("S2", "less bad"));
        assertThat(rehearsal.minutes(15).told("summary")).containsExactly("15 chief");
    }

    @Test
    void tellsLeadershipEvenWhenTheIncidentIsResolvedBefore() {
        assertThat(resolved().minutes(20).told("summary")).containsExactly("15 chief");
    }

    @Test
    void aDroppedDutyLeavesARecord() {
        Rehearsal rehearsal = acknowledged().by("oncall-1", new ChangeSeverity("S2", "less bad"));
        assertThat(rehearsal.entries(EntryKind.DUTY_DROPPED))
                .extracting(entry -> entry.field("duty"))
                .containsExactly("mail");
        assertThat(rehearsal.incident().duties().byId().get("mail").status()).isEqualTo(DutyStatus.DROPPED);
    }

    @Test
    void anUpgradeOwesAgainWhatADowngradeDroppedAndCountsFromTheStart() {
        Rehearsal rehearsal = acknowledged()
                .by("oncall-1", new ChangeSeverity("S2", "less bad"))
                .minutes(50);
        rehearsal.by("oncall-1", new ChangeSeverity("S1", "worse after all")).minutes(11);
        assertThat(rehearsal.incident().attention()).contains("the customer mail is late");
    }

    @Test
    void onlyTheCommanderResolvesAndIsNamedToOthers() {
        assertThatThrownBy(() -> acknowledged().by("lead", new Resolve("done", "")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "oncall-1 leads this incident and decides that it is resolved; to take over: assign ic lead");
    }

    @Test
    void anOpenRequiredItemNeedsAReason() {
        Rehearsal rehearsal = acknowledged();
        assertThatThrownBy(() -> rehearsal.by("oncall-1", new Resolve("done", "")))
                .hasMessageContaining("verified (the fix is verified)");
        rehearsal.by("oncall-1", new Resolve("done", "checked by eye"));
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.RESOLUTION);
    }

    @Test
    void resolvingWhileAnAlertFiresSaysSoAndKeepsWatching() {
        Rehearsal rehearsal = acknowledged()
                .by("oncall-1", new CheckItem("verified", true))
                .by("oncall-1", new Resolve("restarted", ""));
        assertThat(rehearsal.last().answer()).contains("1 alert fires since");
        assertThat(rehearsal.minutes(300).incident().phase()).isEqualTo(Phase.RESOLUTION);
        assertThat(rehearsal.clear("f1").minutes(31).incident().phase()).isEqualTo(Phase.POSTMORTEM);
    }

    @Test
    void standsDownEveryoneRungAtTheResolution() {
        assertThat(resolved().of(PageKind.STAND_DOWN)).containsExactly("5 oncall-1");
    }

    @Test
    void aNewFiringInTheStableWatchReturnsToResponseAndRingsTheCommander() {
        Rehearsal rehearsal = resolved().minutes(10).alert("f2", Map.of());
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.RESPONSE);
        assertThat(rehearsal.paged()).contains("15 oncall-1");
    }

    @Test
    void theThirdReturnWithinAnHourIsQuietForAQuarterOfAnHour() {
        Rehearsal rehearsal = resolved();
        for (int i = 0; i < 3; i++) {
            rehearsal.minutes(5).alert("again" + i, Map.of());
            rehearsal.by("oncall-1", new Acknowledge());
            if (i < 2) {
                rehearsal.minutes(1).clear("again" + i).by("oncall-1", new Resolve("again", "flapping"));
            }
        }
        long pages = rehearsal.paged().stream()
                .filter(page -> page.startsWith("17 "))
                .count();
        assertThat(pages).isZero();
        assertThat(rehearsal.incident().passage().quietUntil()).isNotNull();
        assertThat(rehearsal.minutes(16).incident().passage().quietUntil()).isNull();
    }

    private static Rehearsal flapping() {
        Rehearsal rehearsal = resolved();
        for (int i = 0; i < 3; i++) {
            rehearsal.minutes(5).alert("again", Map.of());
            if (i < 2) {
                rehearsal.by("oncall-1", new Acknowledge());
                rehearsal.minutes(1).clear("again").by("oncall-1", new Resolve("again", "flapping"));
            }
        }
        return rehearsal;
    }

    private static long rung(Rehearsal rehearsal) {
        return rehearsal.told().stream()
                .filter(told -> told.page().kind() == PageKind.PAGE)
                .count();
    }

    @Test
    void aReturnWhileItIsQuietDoesNotMakeTheQuietLonger() {
        Rehearsal rehearsal = flapping();
        Instant until = rehearsal.incident().passage().quietUntil();

        rehearsal.minutes(5).clear("again").by("oncall-1", new Resolve("again", "flapping"));
        rehearsal.minutes(5).alert("again", Map.of());

        assertThat(rehearsal.incident().passage().quietUntil()).isEqualTo(until);
        long before = rung(rehearsal);
        assertThat(rung(rehearsal.minutes(6))).isGreaterThan(before);
    }

    @Test
    void aFlappingIncidentThatGrowsRingsAtOnce() {
        Rehearsal rehearsal = flapping();
        long before = rung(rehearsal);

        rehearsal.minutes(1).alert("another", Map.of());

        assertThat(rung(rehearsal)).isGreaterThan(before);
        assertThat(rehearsal.incident().passage().quietUntil()).isNull();
    }

    @Test
    void aFiringAfterTheResponseBelongsToANewIncident() {
        Rehearsal rehearsal = resolved().minutes(60).alert("f1", Map.of());
        assertThat(rehearsal.last().successor()).isNotNull();
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.POSTMORTEM);
    }

    @Test
    void lateRetriesAfterTheResolutionChangeNothing() {
        Rehearsal rehearsal = resolved().minutes(60);
        int entries = rehearsal.incident().timeline().entries().size();
        rehearsal.alerts(new AlertFact("f1", "HighErrorRate", "p99", Rehearsal.START, null, Map.of(), Map.of()));
        assertThat(rehearsal.incident().timeline().entries()).hasSize(entries);
    }

    @Test
    void allClearIsRecordedAndNotResolved() {
        Rehearsal rehearsal = acknowledged().clear("f1");
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.RESPONSE);
        assertThat(rehearsal.entries(EntryKind.ALL_CLEAR)).hasSize(1);
        assertThat(rehearsal.incident().attention()).containsExactly(AlertsReceived.ASK);
        assertThat(rehearsal.alert("f2", Map.of()).incident().attention()).isEmpty();
    }

    @Test
    void aFalseAlarmIsKeptAndAsksForNothing() {
        Rehearsal rehearsal = acknowledged().by("oncall-1", new Cancel("test"));
        assertThat(rehearsal.incident().passage().cancelled()).isTrue();
        assertThat(rehearsal.after(Duration.ofDays(2)).told("remind")).isEmpty();
        assertThat(rehearsal.incident().isOver(rehearsal.now())).isFalse();
        assertThat(rehearsal.after(Duration.ofDays(2)).incident().isOver(rehearsal.now()))
                .isTrue();
    }

    @Test
    void reopeningByHandReturnsToResponse() {
        Rehearsal rehearsal = resolved().minutes(60).by("oncall-1", new Reopen("still slow"));
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.RESPONSE);
    }

    @Test
    void aMitigationNeedsTheCommandersApprovalOnRecord() {
        Rehearsal rehearsal = acknowledged();
        assertThatThrownBy(() -> rehearsal.by("lead", new Mitigate("rollback", "")))
                .hasMessageContaining("commander's approval");
        rehearsal.by("lead", new RequestChange("roll back 1.2", false));
        int change = rehearsal.entries(EntryKind.CHANGE_REQUESTED).get(0).seq();
        rehearsal.by("oncall-1", new DecideChange(change, true, "go")).by("lead", new Mitigate("rollback", "better"));
        assertThat(rehearsal.entries(EntryKind.MITIGATION)).hasSize(1);
        assertThatThrownBy(() -> rehearsal.by("lead", new Mitigate("rollback", "another")))
                .hasMessageContaining("commander's approval");
    }

    @Test
    void anExperimentalChangeCanNotBeApproved() {
        Rehearsal rehearsal = acknowledged().by("lead", new RequestChange("try a new kernel", true));
        int change = rehearsal.entries(EntryKind.CHANGE_REQUESTED).get(0).seq();
        assertThatThrownBy(() -> rehearsal.by("oncall-1", new DecideChange(change, true, "")))
                .hasMessageContaining("experimental");
    }

    @Test
    void causeWorkBeforeAnyMitigationIsPointedAt() {
        Rehearsal rehearsal = acknowledged().by("oncall-1", new Note(EntryKind.DIAGNOSIS, "a bad index"));
        assertThat(rehearsal.last().hints()).hasSize(1);
    }

    @Test
    void theAutomaticLineNamesTheTimeAfterIt() {
        Rehearsal rehearsal = acknowledged().minutes(15);
        assertThat(rehearsal.entries(EntryKind.POSTED))
                .filteredOn(entry -> entry.field("message").equals("still"))
                .extracting(entry -> entry.field("text"))
                .containsExactly("still investigating, next by 2026-11-23 09:30 UTC");
    }

    @Test
    void onePersonInTwoRolesKeptApartIsPointedAt() {
        Rehearsal rehearsal = acknowledged().by("oncall-1", new Assign("tech", "oncall-1"));
        assertThat(rehearsal.by("oncall-1", new Assign("ic", "oncall-1")).last().hints())
                .hasSize(1);
    }

    @Test
    void customerMailWaitsForApprovalAndOnlyThoseWhoMaySendIt() {
        Rehearsal rehearsal = acknowledged().minutes(31);
        assertThat(rehearsal.posted()).doesNotContain("30 customers mail");
        assertThatThrownBy(() -> rehearsal.by("lead", new SendDraft("customers", "")))
                .hasMessageContaining("lead does not write to customers");
        rehearsal.by("oncall-1", new SendDraft("customers", ""));
        assertThat(rehearsal.posted()).contains("31 customers mail");
        assertThat(rehearsal.incident().duties().byId().get("mail").status()).isEqualTo(DutyStatus.MET);
    }

    @Test
    void aLaterAlertCanShowThatItIsWorse() {
        Rehearsal rehearsal = open(POLICY, "S2").alert("f1", Map.of()).alert("f2", Map.of("all_down", "true"));
        assertThat(rehearsal.incident().severity()).hasToString("S1");
    }
}
