package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What is refused, with the reason, and what is counted. */
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
        secret = Files.readString(settings.data().resolve("catalogue/secrets/route-example"))
                .strip();
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

    private HttpResponse<String> send(String header, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + HOOK))
                                .header("Authorization", "Bearer " + secret)
                                .header(header, value)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
