package dev.zephyr.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.starter.RequiresTool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresTool("temporal")
class RemoteServerIT {

    private static final int PORT = 27_433;
    private static final String ADDRESS = "127.0.0.1:" + PORT;

    @TempDir
    private Path folder;

    private TemporalServer others;

    @BeforeEach
    void aServerWithoutOurAttributes() {
        Path cli = RequiresTool.OnThePath.find("temporal").orElseThrow();
        others = new TemporalSettings.Child(cli, folder.resolve("data"), PORT, PORT + 1000)
                .connect(Connecting.quietly(SearchAttributesRegistration.of(List.of())));
        assertThat(others.describe()).contains(ADDRESS);
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void namesTheCommandThatCreatesMissingAttributes() {
        TemporalSettings settings = TemporalSettings.from(Map.of("TEMPORAL_ADDRESS", ADDRESS));

        assertThatThrownBy(() -> settings.connect(Echo.connecting()))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("temporal operator search-attribute create --address " + ADDRESS
                        + " --namespace zephyr --name ZephyrAcknowledged --type Bool");
    }

    @Test
    void createsMissingAttributesWhenAllowed() {
        TemporalSettings allowed =
                TemporalSettings.from(Map.of("TEMPORAL_ADDRESS", ADDRESS, "ZEPHYR_CREATE_SEARCH_ATTRIBUTES", "true"));
        allowed.connect(Echo.connecting()).close();

        try (TemporalServer server =
                TemporalSettings.from(Map.of("TEMPORAL_ADDRESS", ADDRESS)).connect(Echo.connecting())) {
            assertThat(Echo.run(server, "hello", Duration.ofMillis(10))).isEqualTo("hello");
            assertThat(server.describe()).isEqualTo("Temporal at " + ADDRESS + ", namespace zephyr");
            assertThat(server.ui()).isEmpty();
            assertThat(server.isTrial()).isFalse();
        }
    }

    @Test
    void namesTheCommandThatCreatesAMissingNamespace() {
        TemporalSettings settings =
                TemporalSettings.from(Map.of("TEMPORAL_ADDRESS", ADDRESS, "TEMPORAL_NAMESPACE", "nowhere"));

        assertThatThrownBy(() -> settings.connect(Echo.connecting()))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("temporal operator namespace create --address " + ADDRESS)
                .hasMessageContaining("--namespace nowhere");
    }
}
