package dev.zephyr.starter;

import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.LedgerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole server with the Temporal server of a laptop, in a data folder of its own. */
@TestConfiguration(proxyBeanMethods = false)
class RealSetup {

    private final Path data =
            Path.of("target", "test-data", UUID.randomUUID().toString()).toAbsolutePath();

    @Bean
    @Primary
    Settings realSettings() {
        return new Settings(data, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED);
    }

    @Bean
    @Primary
    TemporalSettings realTemporalSettings() throws IOException {
        Path cli = RequiresTool.OnThePath.find("temporal").orElseThrow();
        return new TemporalSettings.Child(cli, data, ProductProcess.freePort(), ProductProcess.freePort());
    }
}
