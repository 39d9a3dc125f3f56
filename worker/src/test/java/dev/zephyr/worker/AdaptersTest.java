package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.local.LocalChat;
import dev.zephyr.integration.webhook.Webhook;
import dev.zephyr.integration.webhook.WebhookChannel;
import dev.zephyr.integration.webhook.WebhookSettings;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptersTest {

    @TempDir
    private Path data;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void example() throws IOException {
        ExampleCatalogue.copyTo(catalogue());
    }

    @Test
    void localIsWhatThereIsWithoutAWord() {
        assertThat(adapters(open()).teamChat(webhook())).isInstanceOf(LocalChat.class);
    }

    @Test
    void theFileNamesTheVendorOfAPort() throws IOException {
        write("https://a.example.com");

        assertThat(adapters(open()).teamChat(webhook())).isInstanceOf(WebhookChannel.class);
    }

    @Test
    void aCorrectedSettingAndAChangedSecretCountForTheNextCall() throws IOException {
        write("https://a.example.com");
        CatalogueStore store = open();
        VendorSettings settings = adapters(store).settings("webhook");
        ApplicationFailure failure =
                catchThrowableOfType(ApplicationFailure.class, () -> settings.needSecret("secret"));
        assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getOriginalMessage()).contains("\"secret\"", "integrations.yaml");

        environment.put("HOOK", "hunter2");
        write("https://b.example.com");
        store.refresh();

        assertThat(settings.need("url")).isEqualTo("https://b.example.com");
        assertThat(settings.needSecret("secret").reveal()).isEqualTo("hunter2");
        assertThat(settings.needSecret("secret").toString()).doesNotContain("hunter2");
    }

    private void write(String url) throws IOException {
        Files.writeString(
                catalogue().resolve("integrations.yaml"),
                "ports: { chat: webhook }\nvendors: [{ id: webhook, url: \"" + url + "\", secret: \"env:HOOK\" }]\n");
    }

    private Path catalogue() {
        return data.resolve("catalogue");
    }

    private CatalogueStore open() {
        return CatalogueStore.open(catalogue(), Clock.systemUTC());
    }

    private Adapters adapters(CatalogueStore store) {
        return new Adapters(store, new Secrets(catalogue(), environment::get), data, Clock.systemUTC());
    }

    private static Webhook webhook() {
        return new Webhook(WebhookSettings.DEFAULTS, Clock.systemUTC());
    }
}
