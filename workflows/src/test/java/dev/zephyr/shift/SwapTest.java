package dev.zephyr.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride.Replace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant FROM = MONDAY.plus(Duration.ofDays(2));
    private static final List<Shift> SHIFTS =
            List.of(week("alice", 0), week("bob", 1), week("carol", 2), week("alice", 3), week("bob", 4));

    private final Swap swap = new Swap("platform", SHIFTS, FROM);

    @Test
    void twoPeopleHaveEachOthersNextShift() {
        assertThat(swap.exchange("s", "bob", "carol"))
                .containsExactly(
                        new ScheduleCommand.Hours("s-1", new Replace("bob", "carol"), at(1), at(2)),
                        new ScheduleCommand.Hours("s-2", new Replace("carol", "bob"), at(2), at(3)));
    }

    @Test
    void aShiftThatRunsIsChangedFromNowOn() {
        assertThat(swap.give("g", "alice", "carol"))
                .containsExactly(new ScheduleCommand.Hours("g", new Replace("alice", "carol"), FROM, at(1)));
    }

    @Test
    void whoHasNoShiftToComeCanNotSwap() {
        assertThatThrownBy(() -> swap.exchange("s", "dave", "bob"))
                .hasMessageContaining("dave has no shift to come on platform; whoever has: [alice, bob, carol]");
    }

    @Test
    void peopleWhoAreOnCallTogetherHaveNothingToSwap() {
        Swap pair = new Swap("pair", List.of(week("alice", 1), week("bob", 1)), MONDAY);

        assertThatThrownBy(() -> pair.exchange("s", "alice", "bob")).hasMessageContaining("on call together");
    }

    private static Instant at(int week) {
        return MONDAY.plus(Duration.ofDays(7L * week));
    }

    private static Shift week(String person, int week) {
        return new Shift(person, at(week), at(week + 1));
    }
}
