package dev.zephyr.integration.sql;

import dev.zephyr.integration.Failures;
import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.LedgerReceipt;
import dev.zephyr.port.Ledger;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes each call in one transaction, or nothing of it. The rows of an incident are replaced by newer ones only: an
 * attempt that was given up and comes through late finds its word overtaken.
 */
public final class SqlLedger implements Ledger {

    /** The records queue is shared with tickets and documents: a slow database may not take all its slots. */
    private static final int AT_ONCE = 6;

    private final Database database;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    public SqlLedger(Database database) {
        this.database = database;
    }

    @Override
    public LedgerReceipt record(LedgerBatch batch) {
        String what = "could not record " + batch.incident().id() + " up to " + batch.upTo();
        if (!slots.tryAcquire()) {
            throw Failures.retry(what + ": the ledger is busy with " + AT_ONCE + " others");
        }
        try {
            return database.open().inTransaction(handle -> write(handle, batch));
        } catch (JdbiException | FlywayException failure) {
            throw Failures.retry(what + " in the ledger: " + reason(failure));
        } finally {
            slots.release();
        }
    }

    private static LedgerReceipt write(Handle handle, LedgerBatch batch) {
        IncidentRecord incident = batch.incident();
        Optional<Integer> known = handle.createQuery("select seq from incident where id = :id for update")
                .bind("id", incident.id())
                .mapTo(Integer.class)
                .findOne();
        boolean overtaken = known.filter(seq -> seq > incident.seq()).isPresent();
        if (!overtaken) {
            IncidentRows.write(handle, incident, known.isPresent());
            TimelineRows.write(handle, incident.id(), batch.entries(), incident.restricted());
            PageRows.write(handle, incident.id(), batch.pages());
            SearchRows.write(handle, incident);
        }
        List<EarlierIncident> earlier = batch.asks() ? Likeness.to(handle, incident) : List.of();
        return new LedgerReceipt(earlier);
    }

    /** What the database said, without the statement and the values that were to be written. */
    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String said = cause == null ? failure.getClass().getSimpleName() : String.valueOf(cause.getMessage());
        return said.lines().findFirst().orElse("no reason given");
    }
}
