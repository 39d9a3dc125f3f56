package dev.zephyr.starter;

import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.LedgerSettings;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole server with the Temporal server of trial mode, in a data folder of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class TrialSetup {

    @Bean
    @Primary
    Settings testSettings() {
        Path data = Path.of("target", "test-data", UUID.randomUUID().toString());
        return new Settings(data, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED);
    }

    @Bean
    @Primary
    TemporalSettings testTemporalSettings() {
        return new TemporalSettings.Trial("a test");
    }
}
