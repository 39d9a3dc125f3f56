package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Silences of a running server, from the command to the incident that is opened at their end. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=silences")
class SilencesTest {

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private String secret;

    @BeforeEach
    void aCaller() throws IOException {
        caller = new Caller(port);
        secret = new ExampleFolder(settings.data().resolve("catalogue")).secret("route-example");
    }

    @Test
    void holdsAlertsUntilItIsEndedAndLosesNone() {
        String id = made("{'commandId':'silence-1','match':['host=\\'db-1\\''],'until':'%s','reason':'new disks'}");
        assertThat(alert("disk-full", "db-1", "firing").status()).isEqualTo(202);
        assertThat(alert("fan", "db-1", "firing").status()).isEqualTo(202);
        assertThat(alert("fan", "db-1", "resolved").status()).isEqualTo(202);
        assertThat(alert("cpu", "web-1", "firing").status()).isEqualTo(202);

        JsonNode held = Caller.until(() -> shown(id), it -> it.path("cleared").asInt() == 1);
        assertThat(held.path("state").asText()).isEqualTo("holds");
        assertThat(held.path("held")).hasSize(1);
        assertThat(caller.get("/").text()).contains("Held until", "host=&quot;db-1&quot;", "new disks");
        assertThat(incidents()).contains("cpu").doesNotContain("disk-full", "fan");

        Caller.Answer ended = post("/api/v1/silences/" + id.substring(0, 5) + "/commands", "{}");
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        Caller.until(this::incidents, titles -> titles.contains("disk-full"));
        assertThat(incidents()).doesNotContain("fan");
        JsonNode over = Caller.until(() -> shown(id), it -> it.path("passed").asInt() == 1);
        assertThat(over.path("state").asText()).isEqualTo("over");
        assertThat(over.path("log").toString()).contains("made by alice", "ended by alice");
    }

    @Test
    void theSameCommandAgainIsTheSameSilence() {
        String body = "{'commandId':'silence-2','service':'search','until':'%s','reason':'twice'}";
        assertThat(made(body)).isEqualTo(made(body));
        assertThat(StreamSupport.stream(caller.get("/api/v1/silences").json().spliterator(), false)
                        .filter(it -> it.at("/plan/reason").asText().equals("twice")))
                .hasSize(1);
    }

    @Test
    void aTypingErrorIsPointedAt() {
        Caller.Answer made = make("{'service':'serch','until':'%s','reason':'new disks'}");
        assertThat(made.json().path("hints").toString()).contains("there is no service \\\"serch\\\"");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Caller.Answer refused =
                post("/api/v1/silences", "{'match':['host','env!=\\'dev\\''],'until':'2020-01-01T00:00:00Z','who':1}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("can not read \\\"host\\\"", "after ", "why, in 1 to 500", "no such field");
        assertThat(post("/api/v1/silences", "{'match':['env!=\\'dev\\''],'until':'" + later() + "','reason':'all'}")
                        .text())
                .contains("a condition that an alert without labels does not meet");
        assertThat(post("/api/v1/silences", "{'service':'db','reason':'for ever'}")
                        .text())
                .contains("every silence has an end");
    }

    @Test
    void oneThatIsNotThereIsSaidWithWhereToLook() {
        assertThat(caller.get("/api/v1/silences/nosuch").status()).isEqualTo(404);
        assertThat(post("/api/v1/silences/nosuch/commands", "{}").text()).contains("make another one");
    }

    private static String later() {
        return Instant.now().plus(Duration.ofHours(1)).toString();
    }

    private String made(String body) {
        Caller.Answer answer = make(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/plan/id").asText();
    }

    private Caller.Answer make(String body) {
        return post("/api/v1/silences", body.formatted(later()));
    }

    private Caller.Answer post(String path, String body) {
        return caller.post("alice", path, body.replace("\\'", "\\\"").replace('\'', '"'));
    }

    private JsonNode shown(String id) {
        return caller.get("/api/v1/silences/" + id).json();
    }

    private String incidents() {
        return StreamSupport.stream(
                        caller.get("/api/v1/incidents?status=all")
                                .json()
                                .path("incidents")
                                .spliterator(),
                        false)
                .map(it -> it.path("title").asText())
                .collect(Collectors.joining(", "));
    }

    private Caller.Answer alert(String name, String host, String status) {
        String end = status.equals("resolved") ? "'endsAt':'" + Instant.now() + "'," : "";
        return caller.hook("/hooks/alertmanager/example", secret, """
                        {'version':'4','groupKey':'%1$s','status':'%3$s','alerts':[
                          {'status':'%3$s','startsAt':'2026-11-21T10:00:00Z',%4$s'fingerprint':'%1$s',
                           'labels':{'alertname':'%1$s','host':'%2$s'},'annotations':{'summary':'%1$s'}}]}
                        """.formatted(name, host, status, end)
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8));
    }
}
