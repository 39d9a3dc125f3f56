package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** What is refused, with the reason, and what is counted. */
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class LimitsTest {

    private static final String HOOK = "/hooks/alertmanager/example";

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private String secret;

    @BeforeEach
    void aCaller() throws IOException {
        caller = new Caller(port);
        secret = secret("route-example");
    }

    @Test
    void refusesACompressedBody() throws Exception {
        HttpResponse<String> answer = send("Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/compressed", "send it as it is");
    }

    @Test
    void refusesALargeBody() {
        Caller.Answer answer = caller.hook(HOOK, secret, new byte[1024 * 1024 + 1]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/too-large");
    }

    @Test
    void tellsTheCatchAllWhatItRefusesOfASenderThatProvedItself() {
        caller.hook(HOOK, secret, new byte[1024 * 1024 + 1]);
        assertThat(caller.hook(HOOK, secret, new byte[1024 * 1024 + 1]).status())
                .isEqualTo(413);
        assertThat(caller.hook(HOOK, secret, bytes("{")).status()).isEqualTo(400);

        List<JsonNode> opened = notRead("example");
        assertThat(opened).hasSize(1);
        String id = opened.get(0).path("id").asText();
        String incident = Caller.until(
                () -> caller.get("/api/v1/incidents/" + id).text(), text -> text.contains("the body is not JSON"));
        assertThat(incident).contains("the body is larger than 1 MiB").contains("\"catchAll\":[\"schedule:platform\"]");
    }

    @Test
    void refusesMoreAlertsThanABodyMayHold() throws IOException {
        String hook = "/hooks/generic/generic";
        caller.hook(hook, "wrong", new byte[1024 * 1024 + 1]);
        caller.hook(hook, "wrong", bytes("{"));
        assertThat(notRead("generic")).isEmpty();

        Caller.Answer answer = caller.hook(hook, secret("route-generic"), alerts(2001));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/too-many-alerts");
        assertThat(answer.json().path("detail").asText()).contains("2001", "2000", "ZEPHYR_ALERTS_PER_DELIVERY");
        assertThat(notRead("generic")).hasSize(1);
    }

    @Test
    void triesADeliveryAsLargeAsOneMayBeWithItsHeaders() throws Exception {
        byte[] body = alerts(2000);
        HttpResponse<String> answer =
                send("/api/v1/intake/generic/test", "Tried-Authorization", "Bearer " + secret("route-generic"), body);

        assertThat(body).hasSizeGreaterThan(64 * 1024);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"proof\":\"yes\"").doesNotContain("\"problem\"");
        assertThat(send("/api/v1/intake/generic/test", "Authorization", "Bearer " + secret("route-generic"), body)
                        .body())
                .contains("\"proof\":\"no\"");
    }

    @Test
    void countsWhatIsLostByRouteAndReason() {
        caller.hook(HOOK, "wrong", bytes("{}"));
        caller.hook("/hooks/alertmanager/made-up", secret, bytes("{}"));
        caller.hook(HOOK, secret, bytes("{"));

        assertThat(caller.get("/actuator/prometheus").text())
                .contains(
                        "zephyr_deliveries_refused_total{problem=\"unauthorized\",route=\"example\"}",
                        "zephyr_deliveries_refused_total{problem=\"unauthorized\",route=\"unknown\"}",
                        "zephyr_deliveries_refused_total{problem=\"not-json\",route=\"example\"}")
                .doesNotContain("made-up");
    }

    @Test
    void refusesAFloodOfHeaders() throws Exception {
        HttpResponse<String> answer = send("X-Flood", "x".repeat(20_000));

        assertThat(answer.statusCode()).isBetween(400, 431);
        assertThat(answer.body()).doesNotContain("at org.", "Exception");
    }

    @Test
    void countsWhatCameInAndWhatWasRefused() throws IOException {
        caller.hook(HOOK, secret, Payloads.bytes("alertmanager-0.28-captured-firing"));
        caller.hook(HOOK, "wrong", new byte[0]);

        String metrics = Caller.until(
                () -> caller.get("/actuator/prometheus").text(),
                text -> text.contains("zephyr_incidents_opened") && text.contains("zephyr_pages"));

        assertThat(metrics)
                .contains(
                        "zephyr_alerts_total{route=\"example\",source=\"alertmanager\"}",
                        "zephyr_alerts_folded_total",
                        "zephyr_alerts_calls_seconds_count{outcome=\"accepted\"}",
                        "zephyr_alerts_waiting_bytes",
                        "zephyr_requests_refused_total{problem=\"unauthorized\",status=\"401\"}",
                        "zephyr_incidents_overdue",
                        "temporal_workflow_task_execution_latency_seconds_count")
                .doesNotContain(secret);
    }

    private List<JsonNode> notRead(String route) {
        List<JsonNode> found = new ArrayList<>();
        caller.get("/api/v1/incidents?limit=500").json().path("incidents").forEach(found::add);
        found.removeIf(
                it -> !it.path("title").asText().startsWith("A delivery by route " + route + " could not be read"));
        return found;
    }

    private String secret(String name) throws IOException {
        return Files.readString(settings.data().resolve("catalogue/secrets").resolve(name))
                .strip();
    }

    private static byte[] alerts(int count) {
        return bytes(IntStream.range(0, count)
                .mapToObj("{\"key\":\"%040d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String header, String value) throws Exception {
        return send(HOOK, header, value, bytes("{}"));
    }

    private HttpResponse<String> send(String path, String header, String value, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (path.equals(HOOK)) {
            request.header("Authorization", "Bearer " + secret);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
