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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole server in trial mode, as its callers see it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ZephyrApplicationTest {

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

    /** Comes first: once somebody was rung, the next ring may wait for a minute. */
    @Test
    @Order(1)
    void leadsAnAlertFromTheHookToTheResolution() throws IOException {
        Caller.Answer accepted = caller.hook(HOOK, secret, Payloads.bytes("alertmanager-0.28-captured-firing"));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("accepted").asInt()).isEqualTo(2);
        String code = accepted.json().at("/incidents/0").asText();
        String id = caller.get("/api/v1/incidents/" + code)
                .json()
                .at("/incident/id")
                .asText();
        String onCall = caller.get("/api/v1/oncall?service=checkout")
                .json()
                .at("/0/now/0")
                .asText();

        JsonNode inbox = Caller.until(
                () -> caller.get("/api/v1/people/" + onCall + "/inbox").json(),
                it -> it.toString().contains(id + "/opened/1/"));
        assertThat(inbox.at("/items/0/headline").asText()).contains("HighErrorRate at checkout");

        assertThat(command(onCall, id, "{\"do\":\"acknowledge\"}")
                        .json()
                        .path("text")
                        .asText())
                .isEqualTo("yours");
        assertThat(command(onCall, id, "{\"do\":\"resolve\",\"text\":\"restarted\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/incidents/" + id)
                        .json()
                        .at("/incident/passage/phase")
                        .asText())
                .isEqualTo("resolution");
        assertThat(caller.get("/api/v1/incidents/" + code + "/timeline?after=1").text())
                .contains("\"kind\":\"acknowledged\"")
                .contains("\"kind\":\"resolved\"");
    }

    @Test
    void declaresOnceHoweverOftenItIsAsked() {
        String body = "{\"commandId\":\"%s\",\"summary\":\"Search is slow\",\"service\":\"search\",\"severity\":\"2\"}"
                .formatted(UUID.randomUUID());

        Caller.Answer first = caller.post("alice", "/api/v1/incidents", body);
        Caller.Answer again = caller.post("alice", "/api/v1/incidents", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("severity").asText()).isEqualTo("SEV-2");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(caller.get("/api/v1/incidents?status=active").text())
                .contains(first.json().path("id").asText());
    }

    @Test
    void asksBeforeItOpensASecondIncidentOfAService() {
        String body = "{\"summary\":\"API is %s\",\"service\":\"api\"%s}";
        assertThat(caller.post("alice", "/api/v1/incidents", body.formatted("slow", ""))
                        .status())
                .isEqualTo(201);

        Caller.Answer similar = caller.post("bob", "/api/v1/incidents", body.formatted("down", ""));
        assertThat(similar.status()).isEqualTo(409);
        assertThat(similar.json().path("type").asText()).isEqualTo("/problems/similar-incident");
        assertThat(similar.json().at("/similar/0/title").asText()).isEqualTo("API is slow");

        assertThat(caller.post("bob", "/api/v1/incidents", body.formatted("down", ",\"force\":true"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesAllThatIsWrongWithADeclaration() {
        Caller.Answer refused = caller.post(
                "alice",
                "/api/v1/incidents",
                "{\"sevrity\":1,\"severity\":\"99\",\"service\":\"no\",\"flags\":[\"no\"],\"timeScale\":5,\"startedAt\":\"no\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("findings").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "sevrity", "summary", "service", "severity", "timeScale", "flags", "startedAt");
    }

    @Test
    void namesAllThatIsWrongWithACommand() {
        String path = "/api/v1/incidents/abcdefghijkl-touknx/commands";

        assertThat(caller.post("alice", path, "{\"command\":{\"do\":\"jump\"}}").text())
                .contains("command.do", "acknowledge");
        assertThat(caller.post("alice", path, "{\"command\":{\"do\":\"cancel\"},\"commandId\":\"x\"}")
                        .json()
                        .path("findings")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("command.reason", "commandId");
        assertThat(caller.post("alice", path, "{\"command\":{\"do\":\"note\",\"kind\":\"no\",\"text\":\"x\"}}")
                        .text())
                .contains("hypothesis")
                .doesNotContain("Enum", "dev.zephyr");
    }

    @Test
    void answersForManyIncidentsAtOnce() {
        String id = caller.post("alice", "/api/v1/incidents", "{\"summary\":\"A drill\",\"drill\":true}")
                .json()
                .path("id")
                .asText();

        JsonNode answers = caller.post("bob", "/api/v1/acknowledgements", "{\"incidents\":[\"" + id + "\",\"zz\"]}")
                .json();

        assertThat(answers.at("/0/text").asText()).isEqualTo("yours");
        assertThat(answers.at("/1/problem").asText()).contains("there is no incident");
    }

    @Test
    void takesEverythingThatRingsThePersonAtOnce() {
        String body = "{\"summary\":\"Drill %s\",\"service\":\"payments\",\"drill\":true,\"force\":true}";
        List<String> ids = List.of("one", "two").stream()
                .map(name -> caller.post("alice", "/api/v1/incidents", body.formatted(name))
                        .json()
                        .path("id")
                        .asText())
                .toList();
        String rung = caller.get("/api/v1/oncall?service=payments")
                .json()
                .at("/0/now/0")
                .asText();

        JsonNode answers =
                caller.post(rung, "/api/v1/acknowledgements", "{\"all\":true}").json();

        assertThat(answers.findValuesAsText("incident")).containsAll(ids);
        assertThat(answers.findValuesAsText("text")).containsOnly("yours");
        assertThat(caller.post(rung, "/api/v1/acknowledgements", "{\"all\":true}")
                        .json())
                .isEmpty();
        assertThat(caller.post(rung, "/api/v1/acknowledgements", "{}").status()).isEqualTo(422);
    }

    @Test
    void wantsToKnowWhoItIs() {
        assertThat(caller.post("mallory", "/api/v1/incidents", "{}").text()).contains("X-Zephyr-User", "mallory");
        assertThat(caller.post("mallory", "/api/v1/incidents", "{}").status()).isEqualTo(403);
    }

    @Test
    void ringsEveryContactMethodForATest() {
        JsonNode methods =
                caller.post("alice", "/api/v1/people/carol/page-me", "").json().path("methods");

        assertThat(methods.at("/0/outcome").asText()).isEqualTo("sent");
        assertThat(caller.get("/api/v1/people/carol/inbox").text()).contains("test-page/");
        assertThat(caller.post("alice", "/api/v1/people/alice/page-me", "")
                        .json()
                        .at("/methods/1/detail")
                        .asText())
                .startsWith("could not send it to 127.0.0.1:9099: ")
                .endsWith("; see that it is there and answers");
    }

    @Test
    void lintsAPolicy() {
        assertThat(caller.post("alice", "/api/v1/policies/lint", "name: x")
                        .json()
                        .at("/0/grade")
                        .asText())
                .isEqualTo("error");
        assertThat(caller.get("/api/v1/policies/zephyr").json().path("name").asText())
                .isEqualTo("zephyr");
    }

    @Test
    void saysWhatItRunsOnAndWhoThereIs() {
        assertThat(caller.get("/api/v1/people").text()).contains("alice").doesNotContain("127.0.0.1:9099");
        JsonNode status = caller.get("/api/v1/status").json();

        assertThat(status.at("/temporal/kind").asText()).isEqualTo("trial");
        assertThat(status.path("port").asInt()).isEqualTo(port);
        assertThat(caller.get("/api/v1/catalogue").json().path("refused").asBoolean())
                .isFalse();
    }

    @Test
    void saysInEveryAnswerThatNothingSurvives() {
        Caller.Answer refused = caller.hook(HOOK, "wrong", new byte[0]);
        for (Caller.Answer answer : List.of(refused, caller.get("/api/v1/status"), caller.get("/api/v1/nothing"))) {
            assertThat(answer.response().headers().firstValue("Zephyr-Trial"))
                    .hasValueSatisfying(notice -> assertThat(notice).contains("lost when Zephyr stops"));
        }
    }

    @Test
    void tellsAStrangerAtTheHooksNothing() {
        Caller.Answer wrong = caller.hook(HOOK, "wrong", new byte[0]);
        Caller.Answer unknown = caller.hook("/hooks/alertmanager/unknown", secret, new byte[0]);

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void refusesBodiesThatAreNoneOrTooLarge() {
        assertThat(caller.hook(HOOK, secret, "{".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(caller.hook(HOOK, secret, new byte[1024 * 1024 + 1]).status())
                .isEqualTo(413);
    }

    @Test
    void opensAnIncidentForWhatItCanNotReadWithoutRepeatingTheSecret() {
        Caller.Answer accepted =
                caller.hook(HOOK, secret, ("{\"key\":\"" + secret + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(caller.get("/api/v1/incidents/"
                                + accepted.json().at("/incidents/0").asText())
                        .text())
                .contains("could not be read", "***")
                .doesNotContain(secret);
    }

    @Test
    void answersProblemsWithoutClassNames() {
        for (String path : new String[] {"/nothing", "/api/v1/incidents/zz", "/api/v1/incidents?status=x"}) {
            Caller.Answer answer = caller.get(path);
            assertThat(answer.response().headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain("exception", "springframework", "trace");
        }
    }

    @Test
    void refusesWhatCanNotBeReadOfARequest() {
        for (String path : List.of("/api/v1/gaps?days=soon", "/api/v1/gaps?days=2147483648", "/api/v1/gaps?=1")) {
            assertThat(caller.get(path).status()).as(path).isEqualTo(400);
            assertThat(caller.get(path).json().path("type").asText()).isEqualTo("/problems/parameter");
        }
    }

    @Test
    void takesNoFilesAndFailsForNone() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/people"))
                .header("Content-Type", "multipart/form-data")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersProblemsForWhatTheWebServerRefuses() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/people"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("/problems/request").doesNotContain("timestamp");
    }

    @Test
    void showsItsHealthAndNothingElseOfItsInsides() {
        assertThat(caller.get("/actuator/health/readiness").text()).contains("\"status\":\"UP\"");
        assertThat(caller.get("/actuator/health").status()).isEqualTo(200);
        assertThat(caller.get("/actuator/env").status()).isEqualTo(404);
        assertThat(caller.get("/api/v1/status").response().headers().map())
                .containsKeys("x-content-type-options", "cache-control", "content-security-policy");
    }

    private Caller.Answer command(String user, String id, String command) {
        return caller.post(user, "/api/v1/incidents/" + id + "/commands", "{\"command\":" + command + "}");
    }
}
