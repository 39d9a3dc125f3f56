package dev.zephyr.ledger;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;

/**
 * Everything new about one incident since the last receipt; written twice it is written once.
 *
 * @param pages those that changed
 * @param upTo sequence number that is recorded once this is written
 * @param asks true at an opening: whether this has been seen before
 */
public record LedgerBatch(
        IncidentRecord incident, List<TimelineEntry> entries, List<PageRecord> pages, int upTo, boolean asks)
        implements Confidential {

    public LedgerBatch {
        entries = Ordered.list(entries);
        pages = Ordered.list(pages);
    }

    @Override
    public boolean confidential() {
        return incident.restricted();
    }
}
