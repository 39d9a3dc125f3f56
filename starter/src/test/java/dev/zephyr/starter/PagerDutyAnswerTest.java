package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Somebody acknowledges at PagerDuty what Zephyr opened there. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=pagerduty")
class PagerDutyAnswerTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String USER = "PJ0LVEB";

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private ExampleFolder catalogue;

    @BeforeEach
    void aRouteForPagerDuty() throws IOException {
        caller = new Caller(port);
        catalogue = new ExampleFolder(settings.data().resolve("catalogue"));
        catalogue.with("people.yaml", "  - id: heidi\n", "  - id: heidi\n    accounts: { pagerduty: " + USER + " }\n");
        catalogue.with("routes.yaml", "routes:\n", """
                routes:
                  - id: pages
                    source: pagerduty
                    secrets: [file:secrets/route-generic]
                    catchAll: schedule:platform
                """);
    }

    @Test
    @Tag("P-15")
    void anAcknowledgementThereIsThatOfThePersonWithThisAccount() throws Exception {
        String id = caller.post("alice", "/api/v1/incidents", "{\"service\":\"checkout\",\"summary\":\"down\"}")
                .json()
                .path("id")
                .asText();
        Caller.until(() -> acknowledged(id, "PSTRANGER"), text -> !text.contains("unauthorized"));
        assertThat(acknowledged(id, "PSTRANGER")).contains("PSTRANGER answered, who is nobody's account");
        assertThat(timeline(id)).doesNotContain("\"acknowledged\"");

        String answer = Caller.until(() -> acknowledged(id, USER), text -> text.contains("yours"));
        assertThat(answer).contains("\"accepted\":0");
        assertThat(timeline(id)).contains("acknowledged by heidi");
        assertThat(caller.get("/api/v1/incidents?status=all").json().path("incidents"))
                .hasSize(1);
    }

    private String timeline(String id) {
        return caller.get("/api/v1/incidents/" + id + "/timeline").text();
    }

    private String acknowledged(String id, String user) {
        try {
            ObjectNode body = (ObjectNode) MAPPER.readTree(Payloads.bytes("pagerduty-v3-acknowledged"));
            ((ObjectNode) body.at("/event/agent")).put("id", user);
            ((ObjectNode) body.at("/event/data")).put("incident_key", id + "/opened/1/first/heidi/pagerduty");
            ((ObjectNode) body.path("event")).put("id", "event-of-" + user);
            return send(body.toString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String send(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(catalogue.secret("route-generic").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = "v1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/pagerduty/pages"))
                .header("X-PagerDuty-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
