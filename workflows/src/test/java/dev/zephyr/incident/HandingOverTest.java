package dev.zephyr.incident;

import static dev.zephyr.rehearsal.Rehearsal.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CallPerson;
import dev.zephyr.command.HandOver;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.PageKind;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import org.junit.jupiter.api.Test;

class HandingOverTest {

    private static final Policy POLICY = Policies.small();
    private static final HandOver TO_PAYMENTS = new HandOver("payments", "payments", "the provider times out");

    @Test
    void theFirstLevelOfTheNewSideIsCalledAndTheOldSideIsLetGo() {
        Rehearsal rehearsal = open(POLICY, "S1").minutes(6).by("lead", TO_PAYMENTS);
        assertThat(rehearsal.paged()).containsExactly("0 oncall-1", "2 oncall-1", "5 lead", "6 payments-oncall-1");
        assertThat(rehearsal.of(PageKind.STAND_DOWN)).containsExactly("6 oncall-1", "6 lead");
        assertThat(rehearsal.incident().owner()).contains("payments-oncall-1");
        assertThat(rehearsal.entries(EntryKind.HANDED_OVER)).singleElement().satisfies(entry -> {
            assertThat(entry.text())
                    .isEqualTo("checkout (team checkout) to payments (team payments): the provider times out");
            assertThat(entry.by()).isEqualTo("lead");
        });
        assertThat(rehearsal.minutes(6).paged()).as("and climbs there").contains("11 payments-lead");
    }

    @Test
    void theCommanderLeadsUntilOneOfTheNewSideAnswersWhoTakesTheCommand() {
        Rehearsal rehearsal =
                open(POLICY, "S1").by("oncall-1", new Acknowledge()).by("oncall-1", TO_PAYMENTS);
        assertThat(rehearsal.incident().owner()).contains("oncall-1");
        rehearsal.by("oncall-1", new Acknowledge());
        assertThat(rehearsal.incident().ladder().isRinging())
                .as("an answer of the old side answers nothing")
                .isTrue();
        rehearsal.by("payments-oncall-1", new Acknowledge());
        assertThat(rehearsal.last().answer()).isEqualTo("yours");
        assertThat(rehearsal.incident().team().commander()).contains("payments-oncall-1");
        assertThat(rehearsal.entries(EntryKind.ROLE_ASSIGNED))
                .last()
                .satisfies(entry -> assertThat(entry.field("before")).isEqualTo("oncall-1"));
        rehearsal.by("lead", new Acknowledge());
        assertThat(rehearsal.incident().team().commander()).contains("payments-oncall-1");
    }

    @Test
    void noDeadlineMovesLater() {
        Rehearsal rehearsal = open(POLICY, "S1").by("oncall-1", new Acknowledge());
        rehearsal.minutes(10).by("oncall-1", TO_PAYMENTS).by("payments-oncall-1", new Acknowledge());
        rehearsal.by("payments-oncall-1", new Note(EntryKind.NOTE, "looking"));
        assertThat(rehearsal.minutes(21).paged())
                .as("no progress since the first answer")
                .contains("30 payments-lead");
        assertThat(rehearsal.told("summary")).containsExactly("15 chief");
    }

    @Test
    void aTicketIsTheNewSidesOnRecordAndTheyAreTold() {
        Rehearsal rehearsal = open(POLICY, "S3").by("judy", TO_PAYMENTS);
        assertThat(rehearsal.incident().owner()).contains("payments-oncall-1");
        assertThat(rehearsal.told("handed-over")).containsExactly("0 payments-oncall-1");
        assertThat(rehearsal.paged()).isEmpty();
    }

    @Test
    void whoWasCalledInPersonStays() {
        Rehearsal rehearsal =
                open(POLICY, "S1").by("oncall-1", new CallPerson("carol", "")).by("oncall-1", TO_PAYMENTS);
        assertThat(rehearsal.of(PageKind.STAND_DOWN)).containsExactly("0 oncall-1");
        assertThat(rehearsal.incident().ladder().beingRung()).containsExactly("carol", "payments-oncall-1");
    }

    @Test
    void isRefusedWhereItIsAlreadyAndOnceItIsOver() {
        assertThatThrownBy(() -> open(POLICY, "S1").by("oncall-1", new HandOver("checkout", "", "")))
                .hasMessage("it is with checkout (team checkout) already; name another service or team");
        Rehearsal over = open(POLICY, "S1").by("oncall-1", new Resolve("done", "by eye"));
        assertThatThrownBy(() -> over.by("oncall-1", TO_PAYMENTS)).hasMessageContaining("it is over");
    }
}
