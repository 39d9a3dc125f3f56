package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.slack.SlackVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationProbeTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void example() throws IOException {
        ExampleCatalogue.copyTo(folder);
    }

    @Test
    void aVendorThatTakesUsIsAskedAndNothingHappensThere() throws IOException {
        SlackVendor workspace = new SlackVendor();
        environment.put("SLACK", SlackVendor.TOKEN);
        try (VendorDouble slack = new VendorDouble(workspace)) {
            assertThat(fault(slack.url() + "/api/")).isEmpty();
            assertThat(workspace.methods()).containsExactly("auth.test");
            assertThat(workspace.all()).isEmpty();
        }
    }

    @Test
    void aTokenThatTheVendorRefusesIsAFault() throws IOException {
        environment.put("SLACK", "xoxb-revoked");
        try (VendorDouble slack = new VendorDouble(new SlackVendor())) {
            assertThat(fault(slack.url() + "/api/").orElseThrow())
                    .contains("invalid_auth")
                    .doesNotContain("xoxb");
        }
    }

    @Test
    void aSecretThatIsNotThereIsAFaultBeforeAnythingIsAsked() throws IOException {
        SlackVendor workspace = new SlackVendor();
        try (VendorDouble slack = new VendorDouble(workspace)) {
            assertThat(fault(slack.url() + "/api/")).contains("its token is not at env:SLACK");
            assertThat(workspace.methods()).isEmpty();
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsAFault() throws IOException {
        environment.put("SLACK", SlackVendor.TOKEN);
        assertThat(fault("http://127.0.0.1:1/api/").orElseThrow()).startsWith("127.0.0.1:1 does not answer");
    }

    @Test
    void filesOfThisMachineNeedNothing() {
        assertThat(probe().fault("local")).isEmpty();
    }

    private Optional<String> fault(String url) throws IOException {
        Files.writeString(
                folder.resolve("integrations.yaml"),
                "ports: { chat: slack }\nvendors: [{ id: slack, url: \"" + url + "\", token: \"env:SLACK\" }]\n");
        return probe().fault("slack");
    }

    private IntegrationProbe probe() {
        CatalogueStore store = CatalogueStore.open(folder, Clock.systemUTC());
        Secrets secrets = new Secrets(folder, environment::get);
        Adapters adapters = new Adapters(store, secrets, folder, Clock.systemUTC());
        return new IntegrationProbe(store, secrets, adapters.probes());
    }
}
