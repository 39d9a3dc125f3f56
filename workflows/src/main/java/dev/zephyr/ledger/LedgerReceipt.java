package dev.zephyr.ledger;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** It is written; {@code earlier} are incidents that look alike, the likeliest first, where that was asked. */
public record LedgerReceipt(List<EarlierIncident> earlier) {

    public static final LedgerReceipt WRITTEN = new LedgerReceipt(List.of());

    public LedgerReceipt {
        earlier = Ordered.list(earlier);
    }
}
