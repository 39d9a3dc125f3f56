package dev.zephyr.worker;

import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Incidents of the ledger with the entries that figures need. */
final class CaseFiles {

    private CaseFiles() {}

    static List<CaseFile> openedWithin(LedgerReader ledger, Instant from, Instant to) {
        return files(ledger.openedWithin(from, to), ledger.entries(CaseFile.KINDS, from, to));
    }

    /** Those of any age that left something to be done, done or not. */
    static List<CaseFile> withActionItems(LedgerReader ledger) {
        return files(ledger.withActionItems(), ledger.actionItemEntries());
    }

    private static List<CaseFile> files(List<IncidentRecord> incidents, Map<String, List<TimelineEntry>> entries) {
        return incidents.stream()
                .map(incident -> new CaseFile(incident, entries.getOrDefault(incident.id(), List.of())))
                .toList();
    }
}
