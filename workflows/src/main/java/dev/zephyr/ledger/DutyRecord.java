package dev.zephyr.ledger;

import dev.zephyr.obligation.DutyStatus;
import java.time.Instant;

/**
 * How one obligation stands, milestones included.
 *
 * @param occurrence how often it has been owed so far; each miss is on the timeline
 */
public record DutyRecord(String id, String name, int occurrence, Instant due, DutyStatus status) {}
