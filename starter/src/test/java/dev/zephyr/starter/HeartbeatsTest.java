package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Heartbeats of a server of its own, whose routes change while it runs. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=heartbeats")
class HeartbeatsTest {

    private static final String TITLE = "The nightly index is late";

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private ExampleFolder catalogue;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
        catalogue = new ExampleFolder(settings.data().resolve("catalogue"));
    }

    @Test
    void silenceOpensAnIncidentAndTheNextBeatClearsIt() throws IOException {
        String secret = catalogue.secret("route-generic");
        assertThat(caller.hook("/hooks/heartbeat/generic", "wrong", new byte[0]).status())
                .isEqualTo(401);
        assertThat(caller.hook("/hooks/heartbeat/generic", secret, new byte[0]).status())
                .isEqualTo(404);

        catalogue.with(
                "routes.yaml",
                "  - id: generic\n",
                "  - id: generic\n    heartbeat: { every: 1s, grace: 1s, service: search, title: " + TITLE
                        + ", severity: SEV-3 }\n");

        String id = Caller.until(this::late, found -> found.size() == 1).get(0);
        Caller.until(() -> heartbeat("generic").path("status").asText(), "silent"::equals);
        assertThat(caller.hook("/hooks/heartbeat/generic", secret, new byte[0]).status())
                .isEqualTo(202);
        Caller.until(
                () -> caller.get("/api/v1/incidents/" + id + "/timeline").text(),
                timeline -> timeline.contains("\"all-clear\""));
        assertThat(late()).containsExactly(id);
    }

    @Test
    void aWatchdogIsABeatAndOpensNothing() throws IOException {
        catalogue.with(
                "routes.yaml",
                "  - id: example\n",
                "  - id: example\n    heartbeat: { every: 1h, service: api, alert: Watchdog }\n");
        Caller.until(() -> heartbeat("example"), it -> it.path("due").isTextual());

        Caller.Answer answer = caller.hook(
                "/hooks/alertmanager/example", catalogue.secret("route-example"), """
                        {"version": "4", "groupKey": "w", "status": "firing", "alerts": [
                          {"status": "firing", "startsAt": "2026-11-21T10:00:00Z", "fingerprint": "w",
                           "labels": {"alertname": "Watchdog"}, "annotations": {}}]}
                        """.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("incidents")).isEmpty();
        assertThat(Caller.until(
                                () -> heartbeat("example"),
                                it -> it.path("lastBeat").isTextual())
                        .path("status")
                        .asText())
                .isEqualTo("beats");
        assertThat(caller.get("/api/v1/incidents?status=all").text()).doesNotContain("Watchdog");
    }

    private JsonNode heartbeat(String route) {
        return StreamSupport.stream(caller.get("/api/v1/heartbeats").json().spliterator(), false)
                .filter(it -> it.path("route").asText().equals(route))
                .findFirst()
                .orElseGet(() -> MissingNode.getInstance());
    }

    /** The ids of the incidents about the nightly index. */
    private List<String> late() {
        JsonNode all = caller.get("/api/v1/incidents?status=all").json().path("incidents");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.path("title").asText().equals(TITLE))
                .map(it -> it.path("id").asText())
                .toList();
    }
}
