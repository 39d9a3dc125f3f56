package dev.zephyr.worker;

import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import io.temporal.worker.tuning.SlotMarkUsedContext;
import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.SlotSupplier;
import io.temporal.worker.tuning.SlotSupplierFuture;
import io.temporal.worker.tuning.WorkflowSlotInfo;
import java.util.Optional;

/**
 * How much is decided at once. A new incident that this process starts itself has slots of its own: its first decision, which
 * rings somebody, waits in no queue behind the many that a storm gives to incidents that ring already.
 */
final class DecidingSlots implements SlotSupplier<WorkflowSlotInfo> {

    private final FixedSizeSlotSupplier<WorkflowSlotInfo> queued;
    private final FixedSizeSlotSupplier<WorkflowSlotInfo> started;
    private final int most;

    /**
     * Two kinds of slots.
     *
     * @param queued for what comes from Temporal's queues
     * @param started for what this process starts
     */
    DecidingSlots(int queued, int started) {
        this.queued = new FixedSizeSlotSupplier<>(queued);
        this.started = new FixedSizeSlotSupplier<>(started);
        this.most = queued + started;
    }

    @Override
    public SlotSupplierFuture reserveSlot(SlotReserveContext<WorkflowSlotInfo> context) throws Exception {
        return queued.reserveSlot(context);
    }

    /** Asked for starts only. */
    @Override
    public Optional<SlotPermit> tryReserveSlot(SlotReserveContext<WorkflowSlotInfo> context) {
        return started.tryReserveSlot(context).map(permit -> new SlotPermit(started));
    }

    @Override
    public void markSlotUsed(SlotMarkUsedContext<WorkflowSlotInfo> context) {}

    @Override
    public void releaseSlot(SlotReleaseContext<WorkflowSlotInfo> context) {
        boolean own = context.getSlotPermit().userData != null;
        (own ? started : queued).releaseSlot(context);
    }

    @Override
    public Optional<Integer> getMaximumSlots() {
        return Optional.of(most);
    }
}
