package dev.zephyr.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final Instant NOW = Books.START.plusSeconds(60);
    private static final ShiftOverride.Change BOB_FOR_ALICE = new ShiftOverride.Replace("alice", "bob");

    @Test
    void anOverrideSaysWhoMadeItAndWhenAndAsksForAnotherPlan() {
        Orders.Outcome outcome = order(Books.asking(), hours("o1", NOW, NOW.plusSeconds(3600)));

        assertThat(outcome.book().overrides()).singleElement().satisfies(made -> {
            assertThat(made.by()).isEqualTo("erin");
            assertThat(made.made()).isEqualTo(NOW);
        });
        assertThat(outcome.book().needsPlan(NOW)).isTrue();
        assertThat(outcome.text()).contains("o1", "bob stands in for alice", "2026-01-05 12:01 UTC");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsDone() {
        ScheduleBook book =
                order(Books.asking(), hours("o1", NOW, NOW.plusSeconds(60))).book();

        assertThatThrownBy(() -> order(
                        book,
                        hours("o1", NOW, NOW.plusSeconds(60)),
                        hours("o2", NOW.minusSeconds(9), NOW.minusSeconds(60))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("an override o1 already")
                .hasMessageContaining("is not after the start")
                .hasMessageContaining("are over");
    }

    @Test
    void anOverrideIsTakenBackFromNowOnAndTheTimeBeforeStays() {
        ScheduleBook book =
                order(Books.asking(), hours("o1", NOW, NOW.plusSeconds(3600))).book();
        Instant later = NOW.plusSeconds(600);
        ScheduleBook after = new Orders(book, later)
                .carryOut(request(new ScheduleCommand.Withdraw("o1")))
                .book();

        assertThat(after.overrides())
                .singleElement()
                .satisfies(it -> assertThat(it.withdrawn()).isEqualTo(later));
        assertThatThrownBy(() -> new Orders(after, later).carryOut(request(new ScheduleCommand.Withdraw("o1"))))
                .hasMessageContaining("counts no longer");
        assertThatThrownBy(() -> new Orders(after, later).carryOut(request(new ScheduleCommand.Withdraw("o9"))))
                .hasMessageContaining("has no override o9");
    }

    @Test
    void anAnswerIsForTheNextShiftOfThePerson() {
        ScheduleBook after = new Orders(Books.asking(), NOW)
                .carryOut(request(new ScheduleCommand.Answer("bob", false, "on a plane")))
                .book();

        assertThat(after.readiness(Books.BOBS)).hasValueSatisfying(it -> {
            assertThat(it.isDeclined()).isTrue();
            assertThat(it.by()).isEqualTo("erin");
        });
        assertThatThrownBy(
                        () -> new Orders(after, NOW).carryOut(request(new ScheduleCommand.Answer("alice", true, ""))))
                .hasMessageContaining("alice has no shift to come on platform");
    }

    @Test
    void whoHasReadAPolicyIsNotAskedAgain() {
        ScheduleBook after = new Orders(Books.asking(), NOW)
                .carryOut(request(new ScheduleCommand.HaveRead("bob", "zephyr")))
                .book();

        assertThat(after.unread("bob")).isEmpty();
        assertThat(after.unread("carol")).containsExactly("zephyr");
        assertThatThrownBy(() -> new Orders(after, NOW).carryOut(request(new ScheduleCommand.HaveRead("bob", "other"))))
                .hasMessageContaining("nobody on platform has to read other");
    }

    private static Orders.Outcome order(ScheduleBook book, ScheduleCommand.Hours... hours) {
        return new Orders(book, NOW).carryOut(request(new ScheduleCommand.Amend(List.of(hours))));
    }

    private static ScheduleRequest request(ScheduleCommand command) {
        return new ScheduleRequest("erin", command);
    }

    private static ScheduleCommand.Hours hours(String id, Instant start, Instant end) {
        return new ScheduleCommand.Hours(id, BOB_FOR_ALICE, start, end);
    }

    @Test
    void whatIsOverForLongIsForgotten() {
        ScheduleBook book =
                order(Books.asking(), hours("o1", NOW, NOW.plusSeconds(60))).book();
        Instant later = NOW.plus(Duration.ofDays(500));

        assertThat(book.planned(new ShiftPlan(later, List.of(), List.of(), ShiftQuestion.NONE), later)
                        .overrides())
                .isEmpty();
    }
}
