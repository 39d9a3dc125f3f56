package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Findings;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.severity.Severity;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatReaderTest {

    private static final String PLACE = "    catchAll: schedule:em\n";

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;

    @BeforeEach
    void writeAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
    }

    private void heartbeat(String yaml) {
        folder.replace("routes.yaml", PLACE, PLACE + "    heartbeat: " + yaml + "\n");
    }

    @Test
    void readsWhatARouteExpects() {
        heartbeat("{ every: 5m, grace: 30s, service: api, title: Quiet, severity: SEV-1, alert: Watchdog }");

        assertThat(folder.findings()).isEmpty();
        assertThat(folder.read(new Findings())
                        .orElseThrow()
                        .route("example")
                        .orElseThrow()
                        .heartbeat())
                .isEqualTo(new ExpectedHeartbeat(
                        new HeartbeatPlan("example", "api", "Quiet", Duration.ofMinutes(5), Duration.ofSeconds(30)),
                        new Severity("SEV-1"),
                        "Watchdog"));
    }

    @Test
    void namesAllThatIsWrong() {
        heartbeat("{ every: 100d, service: nothing, severity: SEV-9, colour: red }");

        assertThat(folder.findings())
                .extracting(
                        finding -> finding.replaceFirst("^routes.yaml:\\d+ +routes.example.heartbeat.(\\w+).*", "$1"))
                .containsExactlyInAnyOrder("every", "service", "severity", "colour");
    }
}
