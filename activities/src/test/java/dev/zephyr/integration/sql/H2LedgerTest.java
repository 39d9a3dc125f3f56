package dev.zephyr.integration.sql;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2LedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    @Override
    DatabaseSettings fresh() {
        return DatabaseSettings.in(folder);
    }
}
