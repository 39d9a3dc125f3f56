package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void readsAFileBelowTheCatalogueWithoutItsLineEnd() throws IOException {
        Files.writeString(folder.resolve("hook"), "s3cret\n");

        assertThat(read("file:hook")).isEqualTo("s3cret");
    }

    @Test
    void readsTheEnvironment() {
        assertThat(read("env:HOOK")).isEqualTo("from the environment");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(secrets().read(SecretReference.parse("file:missing"))).isEmpty();
        assertThat(secrets().read(SecretReference.parse("env:MISSING"))).isEmpty();
    }

    @Test
    void takesTheSecretOfTodayAtEveryRead() throws IOException {
        Files.writeString(folder.resolve("hook"), "old");
        Secrets secrets = secrets();
        Secret old = secrets.read(SecretReference.parse("file:hook")).orElseThrow();
        Files.writeString(folder.resolve("hook"), "new");

        assertThat(secrets.read(SecretReference.parse("file:hook"))).isPresent().isNotEqualTo(old);
    }

    @Test
    void printsAsStars() {
        assertThat(new Secret("s3cret")).hasToString("***");
        assertThat(new Address("https://example.com/s3cret", null).toString()).doesNotContain("s3cret");
    }

    @Test
    void refusesASecretWrittenOutWithoutRepeatingIt() {
        assertThatThrownBy(() -> SecretReference.parse("hunter2"))
                .hasMessageContaining("env:NAME or file:path")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void writesAReferenceAsItWasRead() {
        assertThat(SecretReference.parse("env:HOOK")).hasToString("env:HOOK");
        assertThat(SecretReference.parse("file:secrets/hook")).hasToString("file:secrets/hook");
    }

    private String read(String reference) {
        Secret secret = secrets().read(SecretReference.parse(reference)).orElseThrow();
        return new String(secret.reveal(), StandardCharsets.UTF_8);
    }

    private Secrets secrets() {
        return new Secrets(folder, Map.of("HOOK", "from the environment")::get);
    }
}
