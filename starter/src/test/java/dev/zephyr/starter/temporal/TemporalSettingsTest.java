package dev.zephyr.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void aNamedAddressWinsOverTheCommandLine() throws IOException {
        TemporalSettings settings = TemporalSettings.from(Map.of(
                "TEMPORAL_ADDRESS",
                "temporal.example.com:7233",
                "PATH",
                program().getParent().toString()));

        assertThat(settings).isInstanceOfSatisfying(TemporalSettings.Remote.class, it -> {
            assertThat(it.address()).isEqualTo("temporal.example.com:7233");
            assertThat(it.stubs().getTarget()).isEqualTo("temporal.example.com:7233");
            assertThat(it.namespace()).isEqualTo("zephyr");
            assertThat(it.createAttributes()).isFalse();
            assertThat(it.ui()).isEmpty();
        });
    }

    @Test
    void readsEverySettingOfANamedServer() {
        TemporalSettings settings = TemporalSettings.from(Map.of(
                "TEMPORAL_ADDRESS", "temporal.example.com:7233",
                "TEMPORAL_NAMESPACE", "ops",
                "TEMPORAL_API_KEY", "very-secret",
                "TEMPORAL_TLS", "true",
                "ZEPHYR_CREATE_SEARCH_ATTRIBUTES", "true",
                "ZEPHYR_TEMPORAL_UI", "https://temporal.example.com"));

        assertThat(settings).isInstanceOfSatisfying(TemporalSettings.Remote.class, it -> {
            assertThat(it.namespace()).isEqualTo("ops");
            assertThat(it.stubs().getSslContext()).isNotNull();
            assertThat(it.stubs().getGrpcMetadataProviders()).hasSize(1);
            assertThat(it.createAttributes()).isTrue();
            assertThat(it.ui()).isEqualTo(Optional.of(URI.create("https://temporal.example.com")));
        });
        assertThat(settings.toString()).doesNotContain("very-secret");
    }

    @Test
    void anApiKeyAloneMeansTls() {
        TemporalSettings settings = TemporalSettings.from(
                Map.of("TEMPORAL_ADDRESS", "eu.api.temporal.io:7233", "TEMPORAL_API_KEY", "very-secret"));

        assertThat(((TemporalSettings.Remote) settings).stubs().getEnableHttps())
                .isTrue();
    }

    @Test
    void readsTheAddressFromAProfileThatIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("temporal.toml"), """
                [profile.staging]
                address = "staging.example.com:7233"
                namespace = "staging"
                """);

        TemporalSettings settings =
                TemporalSettings.from(Map.of("TEMPORAL_CONFIG_FILE", file.toString(), "TEMPORAL_PROFILE", "staging"));

        assertThat(settings).isInstanceOfSatisfying(TemporalSettings.Remote.class, it -> {
            assertThat(it.address()).isEqualTo("staging.example.com:7233");
            assertThat(it.namespace()).isEqualTo("staging");
        });
    }

    @Test
    void theCommandLineOnThePathBecomesAChild() throws IOException {
        Path cli = program();

        TemporalSettings settings =
                TemporalSettings.from(Map.of("PATH", "/nowhere:" + cli.getParent(), "ZEPHYR_HOME", folder.toString()));

        assertThat(settings).isEqualTo(new TemporalSettings.Child(cli, folder.resolve("data"), 7233, 8233));
    }

    @Test
    void aNamedCommandLineAndPortBecomeAChild() throws IOException {
        Path cli = program();

        TemporalSettings settings = TemporalSettings.from(Map.of(
                "ZEPHYR_TEMPORAL_CLI", cli.toString(),
                "ZEPHYR_TEMPORAL_PORT", "9000",
                "ZEPHYR_HOME", folder.toString()));

        assertThat(settings).isEqualTo(new TemporalSettings.Child(cli, folder.resolve("data"), 9000, 10_000));
    }

    @Test
    void withoutACommandLineItIsTrialMode() {
        assertThat(TemporalSettings.from(Map.of("PATH", folder.toString())))
                .isEqualTo(new TemporalSettings.Trial("no temporal command line on the PATH"));
    }

    @Test
    void trialModeCanBeAskedFor() throws IOException {
        Map<String, String> environment =
                Map.of("PATH", program().getParent().toString(), "ZEPHYR_TEMPORAL_CLI", "off");

        assertThat(TemporalSettings.from(environment)).isInstanceOf(TemporalSettings.Trial.class);
    }

    @Test
    void anEmptySettingIsNone() {
        assertThat(TemporalSettings.from(Map.of("TEMPORAL_ADDRESS", "", "TEMPORAL_API_KEY", " ")))
                .isInstanceOf(TemporalSettings.Trial.class);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        Map<String, String> environment = Map.of(
                "TEMPORAL_ADDRESS", "temporal.example.com:7233",
                "TEMPORAL_TLS", "yes",
                "TEMPORAL_TLS_CLIENT_CERT_PATH", "/no/cert.pem",
                "ZEPHYR_TEMPORAL_UI", "not an address");

        assertThatThrownBy(() -> TemporalSettings.from(environment))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("TEMPORAL_TLS is 'yes': true or false is allowed")
                .hasMessageContaining("/no/cert.pem")
                .hasMessageContaining("only one is set")
                .hasMessageContaining("not an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEMPORAL_API_KEY", "TEMPORAL_NAMESPACE", "TEMPORAL_TLS_SERVER_NAME"})
    void refusesASettingForAServerThatIsNotNamed(String name) {
        assertThatThrownBy(() -> TemporalSettings.from(Map.of(name, "x")))
                .hasMessageContaining(name + " is set, but TEMPORAL_ADDRESS is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "80", "70000", "-1"})
    void refusesAPortThatIsNone(String port) throws IOException {
        Map<String, String> environment =
                Map.of("ZEPHYR_TEMPORAL_CLI", program().toString(), "ZEPHYR_TEMPORAL_PORT", port);

        assertThatThrownBy(() -> TemporalSettings.from(environment))
                .hasMessageContaining("ZEPHYR_TEMPORAL_PORT is '" + port + "'");
    }

    @Test
    void refusesACommandLineThatIsNotThere() {
        assertThatThrownBy(() -> TemporalSettings.from(Map.of("ZEPHYR_TEMPORAL_CLI", "/no/temporal")))
                .hasMessageContaining("ZEPHYR_TEMPORAL_CLI is '/no/temporal'");
    }

    @Test
    void namesTheFileThatHoldsNoCertificate() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");

        assertThatThrownBy(() -> TemporalSettings.from(Map.of(
                        "TEMPORAL_ADDRESS",
                        "temporal.example.com:7233",
                        "TEMPORAL_TLS_SERVER_CA_CERT_PATH",
                        file.toString())))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("TEMPORAL_TLS_");
    }

    private Path program() throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("temporal");
        if (!Files.exists(program)) {
            Files.createFile(program);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
