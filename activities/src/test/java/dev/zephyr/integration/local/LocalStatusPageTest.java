package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Json;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.StatusPageContract;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.StatusPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStatusPageTest extends StatusPageContract {

    @TempDir
    private Path data;

    @Override
    protected StatusPage page() {
        return new LocalStatusPage(data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    @Override
    protected String shown() {
        return read("status.md");
    }

    @Test
    void aSummaryLostInAKillIsMadeAgainByTheRepeat() throws Exception {
        page().publish(Samples.post("k/1", Samples.incident("inc-1"), "page"));
        Files.delete(data.resolve("status-page/summary.json"));

        page().publish(Samples.post("k/1", Samples.incident("inc-1"), "page"));

        LocalStatusPage.Summary summary = Json.read(read("summary.json"), LocalStatusPage.Summary.class);
        assertThat(summary.active()).hasSize(1);
        assertThat(summary.past()).isEmpty();
    }

    @Test
    void whatWasSaidIsTakenBackWhenTheIncidentBecomesRestricted() {
        IncidentBrief open = Samples.incident("inc-secret");
        page().publish(Samples.post("k/1", open, "page"));
        page().publish(Samples.post("k/2", Samples.restricted(), "page"));

        assertThat(shown()).doesNotContain(Samples.DETAIL, open.title());
        assertThat(read("summary.json")).doesNotContain(Samples.DETAIL);
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve("status-page").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
