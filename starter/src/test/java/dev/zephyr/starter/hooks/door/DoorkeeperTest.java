package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
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

    @Test
    void admitsAnUnreadRequestBySecretAndNeverBySignature() throws Exception {
        String signature = HexFormat.of().formatHex(Bytes.hmac(secret.getBytes(StandardCharsets.UTF_8), new byte[0]));
        Knock bearer = Knocks.with("", "Authorization", "Bearer " + secret);
        Knock signed = Knocks.with("", "X-Grafana-Alerting-Signature", signature);

        assertThat(unread(bearer)).isPresent();
        assertThat(unread(Knocks.with("", "Authorization", "Bearer x"))).isEmpty();

        example.with(
                "routes.yaml",
                "id: example\n    source: alertmanager",
                "id: example\n    source: grafana\n    authentication: hmac");
        assertThat(doorkeeper().admit(example.open().catalogue(), "grafana", "example", signed))
                .isPresent();
        assertThat(doorkeeper().admitUnread(example.open().catalogue(), "grafana", "example", signed))
                .isEmpty();
    }

    private Optional<Route> unread(Knock head) throws Exception {
        return doorkeeper().admitUnread(example.open().catalogue(), "alertmanager", "example", head);
    }

    private Doorkeeper doorkeeper() {
        return new Doorkeeper(new Secrets(folder, name -> null), Knocks.NO_AMAZON);
    }

    private Optional<Route> admit(String source, String route, @Nullable String authorization) throws Exception {
        Knock knock = authorization == null ? Knocks.with("{}") : Knocks.with("{}", "Authorization", authorization);
        return doorkeeper().admit(example.open().catalogue(), source, route, knock);
    }
}
