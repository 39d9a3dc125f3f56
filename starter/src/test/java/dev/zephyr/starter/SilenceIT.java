package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A silence on a real server, over a kill: it holds before and after, and rings whoever is called at its end. */
@RequiresTool("temporal")
@Timeout(180)
class SilenceIT {

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private ExampleFolder catalogue;
    private Receiver receiver;
    private ProductProcess product;
    private Caller caller;

    @BeforeEach
    void everythingRuns() throws Exception {
        receiver = new Receiver();
        catalogue = FastCatalogue.in(folder.resolve("data/catalogue"), receiver.port());
        receiver.trust(catalogue.secret("webhook"));
        product = ProductProcess.in(folder);
        product.awaitReady();
        caller = new Caller(product.port());
    }

    @AfterEach
    void everythingEnds() throws Exception {
        product.end();
        receiver.end();
    }

    @Test
    void holdsOverAKillAndRingsAtItsEnd() throws Exception {
        Caller.Answer made = caller.post(
                "alice", "/api/v1/silences", """
                {"route":"example","until":"%s","reason":"new disks"}
                """.formatted(Instant.now().plus(Duration.ofHours(1))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String id = made.json().at("/plan/id").asText();
        assertThat(alert().status()).isEqualTo(202);
        Caller.until(() -> silence(id), it -> it.path("held").size() == 1);

        product.kill();
        product.startAgain();
        Caller.until(this::listed, ids -> ids.contains(id));
        assertThat(alert().status()).isEqualTo(202);
        assertThat(silence(id).path("held")).hasSize(1);
        assertThat(receiver.pages()).isEmpty();
        assertThat(caller.get("/api/v1/incidents?status=all").json().path("incidents"))
                .isEmpty();

        assertThat(caller.post("bob", "/api/v1/silences/" + id + "/commands", "{}")
                        .status())
                .isEqualTo(200);
        Caller.until(receiver::pages, pages -> !pages.isEmpty());
        assertThat(Caller.until(() -> silence(id), it -> it.path("passed").asInt() == 1)
                        .path("state")
                        .asText())
                .isEqualTo("over");
        Caller.until(this::listed, ids -> !ids.contains(id));
    }

    private Caller.Answer alert() throws Exception {
        return caller.hook(
                "/hooks/alertmanager/example",
                catalogue.secret("route-example"),
                Payloads.bytes("alertmanager-0.28-captured-firing"));
    }

    private JsonNode silence(String id) {
        return caller.get("/api/v1/silences/" + id).json();
    }

    private List<String> listed() {
        return StreamSupport.stream(caller.get("/api/v1/silences").json().spliterator(), false)
                .map(it -> it.at("/plan/id").asText())
                .toList();
    }
}
