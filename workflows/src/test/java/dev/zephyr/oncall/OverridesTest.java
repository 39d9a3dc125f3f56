package dev.zephyr.oncall;

import static dev.zephyr.oncall.Plan.layer;
import static dev.zephyr.oncall.Plan.turns;
import static dev.zephyr.oncall.Plan.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What overrides do to who is on call; Alice has the week of 5 January 2026, Bob the one after it. */
class OverridesTest {

    private static final String START = "2026-01-06T00:00:00Z";
    private static final String END = "2026-01-07T00:00:00Z";
    private static final Instant DURING = Instant.parse("2026-01-06T12:00:00Z");

    private static Plan weeks() {
        return Plan.in("UTC").with(layer(turns("monday 09:00", "", "2026-01-05", "alice", "bob", "carol")));
    }

    @Test
    void aStandInHasTheShiftsOfOnePersonFromStartUntilBeforeEnd() {
        OnCallCalculator calculator =
                weeks().replace("alice", "dan", START, END).calculator();

        assertThat(calculator.onCall(Instant.parse(START).minusNanos(1))).containsExactly("alice");
        assertThat(calculator.onCall(Instant.parse(START))).containsExactly("dan");
        assertThat(calculator.onCall(Instant.parse(END))).containsExactly("alice");
    }

    @Test
    void aStandInForWhoeverIsOnCallGoesOverAHandoff() {
        OnCallCalculator calculator = weeks().replace(null, "dan", "2026-01-11T00:00:00Z", "2026-01-13T00:00:00Z")
                .calculator();

        assertThat(calculator.onCall(Instant.parse("2026-01-12T09:00:00Z"))).containsExactly("dan");
    }

    @Test
    void whoIsReplacedIsNotCalledNextEither() {
        OnCallCalculator calculator =
                weeks().replace("alice", "dan", START, END).calculator();

        assertThat(calculator.next(DURING, List.of())).contains("bob");
        assertThat(calculator.next(DURING, List.of("bob", "carol"))).isEmpty();
        assertThat(calculator.all(DURING)).containsExactly("dan", "bob", "carol");
    }

    @Test
    void someoneMayBeAddedAndSomeoneTakenOut() {
        OnCallCalculator calculator = weeks().override(new ShiftOverride.Add("dan"), START, END)
                .override(new ShiftOverride.Remove("alice"), "2026-01-06T12:00:00Z", END)
                .calculator();

        assertThat(calculator.onCall(Instant.parse(START))).containsExactly("alice", "dan");
        assertThat(calculator.onCall(DURING)).containsExactly("dan");
    }

    @Test
    void takingOutTheOnlyPersonLeavesAGap() {
        OnCallCalculator calculator =
                weeks().override(new ShiftOverride.Remove("alice"), START, END).calculator();

        assertThat(calculator.coverage(Instant.parse(START), Instant.parse(END)))
                .containsExactly(new Coverage(Instant.parse(START), Instant.parse(END), List.of()));
        assertThat(calculator.next(DURING, List.of())).contains("bob");
    }

    @Test
    void ofTwoForTheSamePersonTheOneMadeLaterCounts() {
        OnCallCalculator calculator = weeks().override(
                        new ShiftOverride.Replace("alice", "eve"), START, END, "2026-01-02T00:00:00Z")
                .override(new ShiftOverride.Replace("alice", "dan"), START, END, "2026-01-01T00:00:00Z")
                .calculator();

        assertThat(calculator.onCall(DURING)).containsExactly("eve");
    }

    @Test
    void whoWasTakenOutMayBePutBack() {
        OnCallCalculator calculator = weeks().override(
                        new ShiftOverride.Replace("alice", "dan"), START, END, "2026-01-01T00:00:00Z")
                .override(new ShiftOverride.Replace("dan", "alice"), START, END, "2026-01-02T00:00:00Z")
                .calculator();

        assertThat(calculator.onCall(DURING)).containsExactly("alice");
        assertThat(calculator.all(DURING)).doesNotContain("dan");
    }

    @Test
    void oneThatIsMadeLateChangesNothingBeforeIt() {
        OnCallCalculator calculator = weeks().override(
                        new ShiftOverride.Replace("alice", "dan"), START, END, "2026-01-06T15:00:00Z")
                .calculator();

        assertThat(calculator.onCall(DURING)).containsExactly("alice");
        assertThat(calculator.onCall(Instant.parse("2026-01-06T15:00:00Z"))).containsExactly("dan");
    }

    @Test
    void oneThatIsTakenBackKeepsWhatItSaid() {
        Schedule before = weeks().replace("alice", "dan", START, END).schedule();
        ShiftOverride back = before.overrides().get(0).withdraw(Instant.parse("2026-01-06T15:00:00Z"));
        OnCallCalculator calculator = new OnCallCalculator(before.with(List.of(back), "2"));

        assertThat(calculator.onCall(DURING)).containsExactly("dan");
        assertThat(calculator.onCall(Instant.parse("2026-01-06T15:00:00Z"))).containsExactly("alice");
        assertThat(back.withdraw(Instant.parse("2026-01-06T16:00:00Z"))).isEqualTo(back);
    }

    @Test
    void aStandInForAnHourAtWhichNobodyIsOnCallFillsNoGap() {
        OnCallCalculator calculator = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "alice"), weekdays("09:00-17:00")))
                .replace("alice", "dan", START, END)
                .replace(null, "eve", START, END)
                .calculator();

        assertThat(calculator.onCall(Instant.parse("2026-01-06T08:00:00Z"))).isEmpty();
        assertThat(calculator.onCall(DURING)).containsExactly("eve");
    }

    @Test
    void aVersionThatFollowsLeavesThePastAlone() {
        Schedule first = weeks().schedule();
        Schedule second = Plan.in("UTC")
                .with(layer(turns("09:00", "", "2026-01-05", "zoe")))
                .schedule()
                .with(List.of(), "2");
        ScheduleHistory history = ScheduleHistory.of(first).then(second, DURING);

        assertThat(history.at(DURING.minusNanos(1))).isEqualTo(first);
        assertThat(history.at(DURING)).isEqualTo(second);
        assertThat(history.then(second, Instant.parse(END))).isSameAs(history);
        assertThat(history.coverage(Instant.parse(START), Instant.parse(END)))
                .containsExactly(
                        new Coverage(Instant.parse(START), DURING, List.of("alice")),
                        new Coverage(DURING, Instant.parse(END), List.of("zoe")));
    }
}
