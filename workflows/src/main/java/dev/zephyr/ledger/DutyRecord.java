package dev.zephyr.ledger;

import dev.zephyr.obligation.DutyStatus;
import java.time.Instant;

/**
 * How one obligation stands, milestones included.
 *
 * @param cadence true where updates are owed again and again
 * @param occurrence how often it has been owed so far; each miss is on the timeline
 */
public record DutyRecord(String id, String name, boolean cadence, int occurrence, Instant due, DutyStatus status) {

    public boolean isOwed() {
        return status == DutyStatus.OWED;
    }
}
