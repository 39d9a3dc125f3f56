package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.ActiveSilences;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.worker.LedgerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path folder;

    private ExampleFolder example;
    private CatalogueStore store;
    private Preview preview;

    @BeforeEach
    void aRouteWithARule() throws IOException {
        example = ExampleFolder.in(folder)
                .with(
                        "routes.yaml",
                        "correlation: \"{groupKey}\"",
                        "rules: [{ when: [env=\"prod\"], labels: { data_loss: \"true\" }, team: platform }]");
        store = example.open();
        Doorkeeper keeper = new Doorkeeper(new Secrets(folder, name -> null), address -> new byte[0]);
        preview = new Preview(
                store,
                keeper,
                new ActiveSilences(Clock.systemUTC()),
                new Settings(folder, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED));
    }

    @Test
    void saysWhatWouldBecomeOfABodyAndByWhichRule() throws IOException {
        Preview.Outcome outcome = preview(
                "[{\"key\":\"a\",\"title\":\"A\",\"service\":\"nowhere\",\"labels\":{\"env\":\"prod\"}},"
                        + "{\"key\":\"b\",\"status\":\"resolved\"}]",
                Map.of("Authorization", List.of("Bearer " + example.secret("route-generic"))));

        assertThat(outcome.proof()).isEqualTo("yes");
        assertThat(outcome.incidents()).hasSize(2);
        Preview.Would first = outcome.incidents().get(0);
        assertThat(first.opens()).isTrue();
        assertThat(first.team()).isEqualTo("platform");
        assertThat(first.serviceKnown()).isFalse();
        assertThat(first.severity()).isEqualTo("SEV-1");
        assertThat(first.flags()).contains("data-loss");
        assertThat(first.alerts().get(0).rule()).isEqualTo("env=\"prod\"");
        assertThat(outcome.incidents().get(1).opens()).isFalse();
        assertThat(outcome.incidents().get(1).alerts().get(0).rule()).isEqualTo("the route itself");
    }

    @Test
    void saysWhyABodyWouldNotBeUnderstoodAndThatNobodyWouldBeLetIn() {
        Preview.Outcome outcome = preview("{\"title\":\"no key\"}", Map.of());

        assertThat(outcome.proof()).isEqualTo("no");
        assertThat(outcome.problem()).contains("no key");
        assertThat(outcome.incidents()).isEmpty();
    }

    private Preview.Outcome preview(String body, Map<String, List<String>> headers) {
        return preview.of(
                store.catalogue().route("generic").orElseThrow(),
                new Knock(headers, "", body.getBytes(StandardCharsets.UTF_8), NOW));
    }
}
