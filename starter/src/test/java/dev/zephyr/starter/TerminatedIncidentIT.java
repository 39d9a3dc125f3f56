package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** On a real server: somebody terminates the run of an incident, and it comes back as if nothing had happened. */
@RequiresTool("temporal")
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, RealSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class TerminatedIncidentIT {

    private static final String REASON = "{\"reason\":\"terminated by mistake\"}";

    @Autowired
    private Settings settings;

    @Autowired
    private WorkflowClient client;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
    }

    @Test
    void bringsATerminatedIncidentBackAsIfNothingHadHappened() throws Exception {
        String code = fire("i-1");
        String id =
                Caller.until(() -> view(code), this::hasRung).at("/incident/id").asText();
        String restore = "/api/v1/incidents/" + id.substring(0, 8) + "/restore";
        assertThat(caller.post("alice", restore, REASON).text()).contains("there is nothing to restore");

        String timeline = timeline(id);
        client.newUntypedWorkflowStub("incident/" + code).terminate("a slip of the hand");
        assertThat(timeline(id)).contains("zephyr incident restore " + id);
        List<String> keys = keys();
        JsonNode terminated = Caller.until(() -> caller.get("/api/v1/incidents").json(), list -> list.has("terminated"))
                .path("terminated");
        assertThat(terminated).hasSize(1);
        assertThat(terminated.at("/0/id").asText()).isEqualTo(id);
        assertThat(terminated.at("/0/title").asText()).contains("HighErrorRate");

        Caller.Answer restored = caller.post("alice", restore, REASON);
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(restored.json().path("incident").asText()).isEqualTo(id);

        assertThat(timeline(id)).startsWith(timeline.substring(0, timeline.length() - 1));
        assertThat(view(code).path("clocks")).isNotEmpty();
        assertThat(caller.get("/api/v1/incidents").json().has("terminated")).isFalse();
        // The drill's five minutes for the first person pass in ten seconds.
        List<String> later = Caller.until(this::keys, now -> now.size() > keys.size());
        assertThat(later)
                .containsAll(keys)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).startsWith(id));

        assertThat(fire("i-9")).isEqualTo(code);
        assertThat(Caller.until(() -> view(code), it -> it.toString().contains("i-9"))
                        .at("/incident/id")
                        .asText())
                .isEqualTo(id);
        assertThat(caller.get("/api/v1/incidents?status=all").json().path("incidents"))
                .hasSize(1);
    }

    private boolean hasRung(JsonNode view) {
        return !keys().isEmpty() && view.path("inFlight").isEmpty();
    }

    /** An alert of one key, with an instance and a fingerprint of its own; as a drill, in which a minute takes 2 s. */
    private String fire(String instance) throws IOException, InterruptedException {
        String secret = Files.readString(settings.data().resolve("catalogue/secrets/route-example"))
                .strip();
        String body = new String(Payloads.bytes("alertmanager-0.28-captured-firing"), StandardCharsets.UTF_8)
                .replace("i-1", instance)
                .replace("57b453316438b761", "fingerprint-of-" + instance);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/hooks/alertmanager/example"))
                .header("Authorization", "Bearer " + secret)
                .header("X-Zephyr-Drill-Scale", "30")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return new Caller.Answer(response.statusCode(), response.body(), response)
                .json()
                .at("/incidents/0")
                .asText();
    }

    private JsonNode view(String code) {
        return caller.get("/api/v1/incidents/" + code).json();
    }

    private String timeline(String id) {
        return caller.get("/api/v1/incidents/" + id + "/timeline").text();
    }

    /** Of everything about an incident that reached anybody. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        caller.get("/api/v1/people")
                .json()
                .forEach(person -> caller.get(
                                "/api/v1/people/" + person.path("id").asText() + "/inbox")
                        .json()
                        .path("items")
                        .forEach(item -> keys.add(item.path("key").asText())));
        keys.removeIf(key -> key.startsWith("schedule/"));
        return keys;
    }
}
