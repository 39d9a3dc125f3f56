package dev.zephyr.incident;

import static dev.zephyr.rehearsal.Rehearsal.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Decline;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.Note;
import dev.zephyr.escalation.RungState;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.PageKind;
import dev.zephyr.rehearsal.FakeDirectory;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Policy POLICY = Policies.small();

    @Test
    void ringsTheNextContactMethodWhenTheFirstStaysUnanswered() {
        assertThat(open(POLICY, "S1").minutes(3).told())
                .extracting(told -> told.page().recipient().method())
                .containsExactly("push", "phone");
    }

    @Test
    void ringsTheNextContactMethodAtOnceWhenTheFirstFails() {
        Rehearsal rehearsal = open(POLICY, "S1");
        rehearsal.unreachable(page -> page.recipient().method().equals("push"));
        rehearsal.by("oncall-1", new Decline("asleep"));
        assertThat(rehearsal.told())
                .filteredOn(told -> told.page().recipient().responder().equals("lead"))
                .extracting(told -> rehearsal.minute(told.at()) + " "
                        + told.page().recipient().method())
                .containsExactly("0 push", "0 phone");
    }

    @Test
    void ringsTheNextContactMethodAtOnceWhenTheProviderCouldNotDeliverAndWaitsForTheLastOne() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(1);
        String push = key(rehearsal, 0);
        rehearsal.undelivered(push, "no reception").undelivered(push, "no reception");
        assertThat(rehearsal.paged()).containsExactly("0 oncall-1", "1 oncall-1");
        rehearsal.undelivered(key(rehearsal, 1), "nobody took the call").undelivered("another/page", "busy");

        assertThat(rehearsal.minutes(14).paged()).startsWith("0 oncall-1", "1 oncall-1", "5 lead");
        assertThat(rehearsal.entries(EntryKind.DELIVERY_FAILED))
                .extracting(TimelineEntry::text)
                .containsExactly("oncall-1 by push: no reception", "oncall-1 by phone: nobody took the call");
        assertThat(rehearsal.entries(EntryKind.UNREACHABLE)).isEmpty();
    }

    private static String key(Rehearsal rehearsal, int page) {
        return rehearsal.told().get(page).page().key();
    }

    @Test
    void escalatesToNextLevelWhenPageIsNotAcknowledgedInTime() {
        assertThat(open(POLICY, "S1").minutes(16).paged())
                .containsExactly("0 oncall-1", "2 oncall-1", "5 lead", "7 lead", "10 director", "12 director");
    }

    @Test
    void startsFromTheTopWithALoudMarkWhenNobodyAnswersAtAll() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(21);
        assertThat(rehearsal.paged()).contains("20 oncall-1");
        assertThat(rehearsal.incident().attention())
                .containsExactly("nobody answered: the escalation path starts again from the top");
    }

    @Test
    void whereNobodyIsThereAtAllThePathStartsAgainEveryMinuteAndNotAtOnce() {
        Rehearsal rehearsal =
                open(POLICY, "S1", new FakeDirectory().nobodyAt(target -> true)).minutes(10);
        assertThat(rehearsal.told()).isEmpty();
        assertThat(rehearsal.incident().attention())
                .contains("nobody can be reached: the escalation path starts again from the top");
        assertThat(rehearsal.incident().ladder().round()).isBetween(9, 11);
    }

    @Test
    void neverStopsRingingWhileNobodyAnswers() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(600);
        long last = rehearsal.told().stream()
                .filter(told -> told.page().kind() == PageKind.PAGE)
                .mapToLong(told -> rehearsal.minute(told.at()))
                .max()
                .orElse(0);
        assertThat(last).isGreaterThan(590);
    }

    @Test
    void callsTheNextLevelAtOnceWhenNobodyCanBeReached() {
        Rehearsal rehearsal = open(POLICY, "unknown");
        rehearsal.unreachable(page -> page.recipient().responder().equals("lead"));
        rehearsal.minutes(6);
        assertThat(rehearsal.paged()).contains("5 lead", "5 director");
        assertThat(rehearsal.entries(EntryKind.UNREACHABLE)).hasSize(1);
    }

    @Test
    void firstAcknowledgementStopsTheClimbAndOthersAreAskedToJoin() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(6).by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "looking"));
        assertThat(rehearsal.minutes(15).paged()).containsExactly("0 oncall-1", "2 oncall-1", "5 lead");
        assertThat(rehearsal.of(PageKind.JOIN)).containsExactly("6 lead");
    }

    @Test
    void acknowledgingAnswersYoursOrWhoseItIs() {
        Rehearsal rehearsal = open(POLICY, "S1").by("oncall-1", new Acknowledge());
        assertThat(rehearsal.last().answer()).isEqualTo("yours");
        rehearsal.by("lead", new Acknowledge());
        assertThat(rehearsal.last().answer()).startsWith("already oncall-1's since");
    }

    @Test
    void declineCallsTheNextAtOnce() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(1).by("oncall-1", new Decline("on a train"));
        assertThat(rehearsal.paged()).containsExactly("0 oncall-1", "1 lead");
        assertThat(rehearsal.incident().ladder().calls().get(0).rungs().get(0).state())
                .isEqualTo(RungState.DECLINED);
    }

    @Test
    void ringsAgainWhenNothingFollowsTheAcknowledgement() {
        Rehearsal rehearsal =
                open(POLICY, "S1").by("oncall-1", new Acknowledge()).minutes(21);
        assertThat(rehearsal.paged()).containsExactly("0 oncall-1", "20 oncall-1");
        assertThat(rehearsal.entries(EntryKind.ACKNOWLEDGEMENT_EXPIRED)).hasSize(1);
    }

    @Test
    void callsTheLeadAfterHalfAnHourWithoutProgressAndCountsAnewFromProgress() {
        Rehearsal rehearsal =
                open(POLICY, "S1").by("oncall-1", new Acknowledge()).minutes(10);
        rehearsal.by("oncall-1", new Note(EntryKind.PROGRESS, "found the host")).minutes(29);
        assertThat(rehearsal.paged()).doesNotContain("39 lead");
        rehearsal.minutes(2);
        assertThat(rehearsal.paged()).contains("40 lead");
    }

    @Test
    void aLevelCalledAfterTheAnswerOwesAnAnswerOfItsOwn() {
        Rehearsal rehearsal = open(POLICY, "S1").by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "needs help")).by("oncall-1", new Escalate("two", "stuck"));
        assertThat(rehearsal.minutes(6).paged()).containsExactly("0 oncall-1", "0 lead", "2 lead", "5 director");
    }

    @Test
    void aNoticeTurnsIntoAPageBeforeThePathClimbs() {
        Rehearsal rehearsal = open(POLICY, "S2").minutes(36);
        assertThat(rehearsal.of(PageKind.NOTICE)).contains("0 oncall-1");
        assertThat(rehearsal.paged()).containsExactly("30 oncall-1", "32 oncall-1");
    }

    @Test
    void aTicketSeverityRingsNobody() {
        Rehearsal rehearsal = open(POLICY, "S3").minutes(120);
        assertThat(rehearsal.told()).isEmpty();
        assertThat(rehearsal.posted()).containsExactly("0 ticket ticket");
    }

    @Test
    void aFlagOnAnAlertCallsItsLevelAtOnce() {
        Rehearsal rehearsal = open(POLICY, "S1").alert("f1", Map.of("breach", "true"));
        assertThat(rehearsal.paged()).containsExactly("0 oncall-1", "0 director");
    }

    @Test
    void aWorseSeverityRingsOnlyThoseNewlyConcerned() {
        Rehearsal rehearsal = open(POLICY, "S2").by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new ChangeSeverity("S1", "it grows")).by("oncall-1", new Note(EntryKind.NOTE, "seen"));
        assertThat(rehearsal.minutes(10).paged()).isEmpty();
        assertThat(rehearsal.incident().ladder().open()).isEmpty();
    }

    @Test
    void anIncidentDeclaredAfterTheAnswerGoesOnWithoutASecondOne() {
        Rehearsal rehearsal = open(POLICY, "unknown").by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new ChangeSeverity("S1", "assessed"));
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.RESPONSE);
        assertThat(rehearsal.entries(EntryKind.DECLARED)).hasSize(1);
    }
}
