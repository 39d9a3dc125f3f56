package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one Temporal server, of which the one with the incident in its cache is killed. */
@RequiresTool("temporal")
class KilledNodeIT {

    @TempDir
    private Path folder;

    private ProductProcess first;
    private ProductProcess second;

    @BeforeEach
    void twoNodes() throws IOException {
        first = ProductProcess.in(folder);
        first.awaitReady();
        second = first.beside("second");
        second.awaitReady();
    }

    @AfterEach
    void endWithTheirTemporalServer() throws Exception {
        second.end();
        first.end();
    }

    /** Temporal waits for the killed one as long as the web server used to wait for Temporal. */
    @Test
    void theOtherNodeAnswersForTheIncidentsOfAKilledOne() throws Exception {
        Caller caller = new Caller(first.port());
        String asked = open(caller, "checkout");
        String told = open(caller, "payments");
        caller.get("/api/v1/incidents/" + asked);
        caller.get("/api/v1/incidents/" + told);

        first.kill();

        Caller other = new Caller(second.port());
        Caller.Answer question = other.get("/api/v1/incidents/" + asked);
        assertThat(question.status()).as(question.text()).isEqualTo(200);
        Caller.Answer command = other.post(
                "alice", "/api/v1/incidents/" + told + "/commands", "{\"command\":{\"do\":\"acknowledge\"}}");
        assertThat(command.json().path("text").asText()).as(command.text()).isEqualTo("yours");
    }

    private String open(Caller caller, String service) throws IOException {
        String secret = new ExampleFolder(first.data().resolve("catalogue")).secret("route-example");
        String body = new String(Payloads.bytes("alertmanager-0.28-captured-firing"), StandardCharsets.UTF_8)
                .replace("checkout", service);
        return caller.hook("/hooks/alertmanager/example", secret, body.getBytes(StandardCharsets.UTF_8))
                .json()
                .at("/incidents/0")
                .asText();
    }
}
