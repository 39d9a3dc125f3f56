package dev.zephyr.port;

import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.LedgerReceipt;
import io.temporal.activity.ActivityInterface;

/**
 * The record of all incidents that figures, reports and searches are made of. Never on the way of a page: at most one call
 * per incident is in flight, and it is tried until the ledger is back, for days if need be. A repeat changes nothing.
 */
@ActivityInterface(namePrefix = "ledger-")
public interface Ledger {

    LedgerReceipt record(LedgerBatch batch);
}
