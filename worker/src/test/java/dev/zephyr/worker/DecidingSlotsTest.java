package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReleaseReason;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.WorkflowSlotInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingSlotsTest {

    private static final SlotReserveContext<WorkflowSlotInfo> ANY = new Any();

    private final DecidingSlots slots = new DecidingSlots(1, 2);

    @Test
    void aNewIncidentIsDecidedAtOnceHoweverMuchWaitsInTheQueues() throws Exception {
        assertThat(slots.reserveSlot(ANY)).isDone();
        assertThat(slots.reserveSlot(ANY)).isNotDone();

        assertThat(slots.tryReserveSlot(ANY)).isPresent();
        assertThat(slots.tryReserveSlot(ANY)).isPresent();
        assertThat(slots.tryReserveSlot(ANY)).isEmpty();
    }

    @Test
    void eachKindGetsItsOwnSlotBack() throws Exception {
        SlotPermit queued = slots.reserveSlot(ANY).get();
        Future<SlotPermit> waits = slots.reserveSlot(ANY);
        SlotPermit started = slots.tryReserveSlot(ANY).orElseThrow();
        slots.tryReserveSlot(ANY);

        slots.releaseSlot(new Released(started));
        assertThat(waits).isNotDone();
        assertThat(slots.tryReserveSlot(ANY)).isPresent();

        slots.releaseSlot(new Released(queued));
        assertThat(waits).isDone();
        assertThat(slots.tryReserveSlot(ANY)).isEmpty();
    }

    @Test
    void countsBothKinds() {
        assertThat(slots.getMaximumSlots()).isEqualTo(Optional.of(3));
    }

    private static final class Any implements SlotReserveContext<WorkflowSlotInfo> {

        @Override
        public String getTaskQueue() {
            return "incidents";
        }

        @Override
        public Map<SlotPermit, WorkflowSlotInfo> getUsedSlots() {
            return Map.of();
        }

        @Override
        public String getWorkerIdentity() {
            return "here";
        }

        @Override
        public String getWorkerBuildId() {
            return "";
        }

        @Override
        public int getNumIssuedSlots() {
            return 0;
        }
    }

    private record Released(SlotPermit permit) implements SlotReleaseContext<WorkflowSlotInfo> {

        @Override
        public SlotReleaseReason getSlotReleaseReason() {
            return SlotReleaseReason.taskComplete();
        }

        @Override
        public SlotPermit getSlotPermit() {
            return permit;
        }

        @Override
        public @Nullable WorkflowSlotInfo getSlotInfo() {
            return null;
        }
    }
}
