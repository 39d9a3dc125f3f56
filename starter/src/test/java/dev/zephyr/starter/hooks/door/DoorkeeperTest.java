package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorkeeperTest {

    @TempDir
    private Path folder;

    private ExampleFolder example;
    private String secret;

    @BeforeEach
    void anExample() throws Exception {
        example = ExampleFolder.in(folder);
        secret = example.secret("route-example");
    }

    @Test
    void admitsABearerOfTheSecret() throws Exception {
        assertThat(admit("alertmanager", "example", "Bearer " + secret)).isPresent();
        assertThat(admit("alertmanager", "example", "bearer " + secret)).isPresent();
    }

    @Test
    void admitsTheSecretAsThePasswordOfAnybody() throws Exception {
        String pair = Base64.getEncoder().encodeToString(("prom:" + secret).getBytes(StandardCharsets.UTF_8));

        assertThat(admit("alertmanager", "example", "Basic " + pair)).isPresent();
    }

    @Test
    void refusesEverythingElse() throws Exception {
        assertThat(admit("alertmanager", "example", null)).isEmpty();
        assertThat(admit("alertmanager", "example", "Bearer ")).isEmpty();
        assertThat(admit("alertmanager", "example", "Bearer " + secret + "x")).isEmpty();
        assertThat(admit("alertmanager", "example", "Basic %%%")).isEmpty();
        assertThat(admit("alertmanager", "example", secret)).isEmpty();
    }

    @Test
    void refusesTheSecretOfAnotherRouteOrSource() throws Exception {
        assertThat(admit("generic", "generic", "Bearer " + secret)).isEmpty();
        assertThat(admit("generic", "example", "Bearer " + secret)).isEmpty();
        assertThat(admit("alertmanager", "nowhere", "Bearer " + secret)).isEmpty();
    }

    @Test
    void admitsNobodyWhenTheSecretIsNotThere() throws Exception {
        Files.delete(folder.resolve("secrets/route-example"));

        assertThat(admit("alertmanager", "example", "Bearer " + secret)).isEmpty();
        assertThat(admit("alertmanager", "example", "Bearer ")).isEmpty();
    }

    @Test
    void admitsBothSecretsWhileASenderChangesOver() throws Exception {
        Files.writeString(folder.resolve("secrets/next"), "the-next-one\n");
        example.with("routes.yaml", "[file:secrets/route-example]", "[file:secrets/route-example, file:secrets/next]");

        assertThat(admit("alertmanager", "example", "Bearer the-next-one")).isPresent();
        assertThat(admit("alertmanager", "example", "Bearer " + secret)).isPresent();
    }

    private Optional<Route> admit(String source, String route, @Nullable String authorization) throws Exception {
        Doorkeeper doorkeeper = new Doorkeeper(new Secrets(folder, name -> null), Knocks.NO_AMAZON);
        Knock knock = authorization == null ? Knocks.with("{}") : Knocks.with("{}", "Authorization", authorization);
        return doorkeeper.admit(example.open().catalogue(), source, route, knock);
    }
}
