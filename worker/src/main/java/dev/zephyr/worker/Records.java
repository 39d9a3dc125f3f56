package dev.zephyr.worker;

import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.ledger.LedgerBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ledger, for API and command line. */
public final class Records {

    private final SqlLedger ledger;
    private final LedgerReader reader;

    Records(SqlLedger ledger, LedgerReader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** Incidents and postmortems with these words, the best first. */
    public List<Found> search(String words, int most) {
        return reader.search(words, most).stream().map(Found::of).toList();
    }

    /** The phase of every incident on record by its id, the oldest first. */
    public Map<String, String> phases() {
        Map<String, String> phases = new LinkedHashMap<>();
        reader.known().forEach((id, standing) -> phases.put(id, standing.phase()));
        return phases;
    }

    /** Writes what a run says of itself, as the run would. */
    public void record(LedgerBatch batch) {
        ledger.record(batch);
    }
}
