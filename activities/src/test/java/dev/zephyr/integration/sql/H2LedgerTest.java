package dev.zephyr.integration.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2LedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    @Override
    DatabaseSettings fresh() throws IOException {
        return DatabaseSettings.in(Files.createTempDirectory(folder, "ledger"));
    }
}
