package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.SecretReference;
import dev.zephyr.integration.sql.DatabaseSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of the ledger.
 *
 * @param url empty for a file below the data folder
 * @param password where it is kept, never itself
 */
public record LedgerSettings(
        String url, String user, @Nullable SecretReference password) {

    public static final LedgerSettings EMBEDDED = new LedgerSettings("", "zephyr", null);

    /** Refuses what can not be a database, and a password written out. */
    public static LedgerSettings of(String url, String user, String password) {
        if (!url.isEmpty()) {
            new DatabaseSettings(url, user, Optional::empty);
        }
        return new LedgerSettings(url, user, password.isEmpty() ? null : SecretReference.parse(password));
    }
}
