package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A silence on a real server, over a kill: it holds before and after, and rings whoever is called at its end. */
@RequiresTool("temporal")
@Timeout(180)
class SilenceIT {

    private FastProduct product;

    @BeforeEach
    void runs() throws Exception {
        product = FastProduct.start();
    }

    @AfterEach
    void ends() throws Exception {
        product.end();
    }

    @Test
    void holdsOverAKillAndRingsAtItsEnd() throws Exception {
        Caller.Answer made = product.caller()
                .post("alice", "/api/v1/silences", """
                {"route":"example","until":"%s","reason":"new disks"}
                """.formatted(Instant.now().plus(Duration.ofHours(1))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String id = made.json().at("/plan/id").asText();
        assertThat(alert().status()).isEqualTo(202);
        Caller.until(() -> silence(id), it -> it.path("held").size() == 1);

        product.killAndStartAgain();
        Caller.until(this::listed, ids -> ids.contains(id));
        assertThat(alert().status()).isEqualTo(202);
        assertThat(silence(id).path("held")).hasSize(1);
        assertThat(product.receiver().pages()).isEmpty();
        assertThat(product.caller().get("/api/v1/incidents?status=all").json().path("incidents"))
                .isEmpty();

        assertThat(product.caller()
                        .post("bob", "/api/v1/silences/" + id + "/commands", "{}")
                        .status())
                .isEqualTo(200);
        Caller.until(product.receiver()::pages, pages -> !pages.isEmpty());
        assertThat(Caller.until(() -> silence(id), it -> it.path("passed").asInt() == 1)
                        .path("state")
                        .asText())
                .isEqualTo("over");
        Caller.until(this::listed, ids -> !ids.contains(id));
    }

    private Caller.Answer alert() throws IOException {
        return product.alert(Payloads.bytes("alertmanager-0.28-captured-firing"));
    }

    private JsonNode silence(String id) {
        return product.caller().get("/api/v1/silences/" + id).json();
    }

    private List<String> listed() {
        return StreamSupport.stream(
                        product.caller().get("/api/v1/silences").json().spliterator(), false)
                .map(it -> it.at("/plan/id").asText())
                .toList();
    }
}
