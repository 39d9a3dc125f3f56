package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Incidents that go on with other people, or in another incident, as callers of the server see it. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class MovingTest {

    @Value("${local.server.port}")
    private int port;

    private Caller caller;

    @BeforeEach
    void aCaller() {
        caller = new Caller(port);
    }

    @Test
    void aPersonWhoIsNotInTheCatalogueIsNotCalled() {
        // In no rotation: whoever was rung within the minute, by any test of this server, is not rung again yet.
        String id = declare("search", true);
        Caller.Answer stranger = command(id, "{'do':'call-person','person':'mallory'}");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.json().at("/findings/0/value").asText()).isEqualTo("mallory");
        assertThat(stranger.text()).contains("ivan");
        assertThat(command(id, "{'do':'call-person','person':'ivan','reason':'knows it'}")
                        .json()
                        .path("text")
                        .asText())
                .isEqualTo("ivan is being called");
        Caller.until(
                () -> caller.get("/api/v1/people/ivan/inbox").json(),
                inbox -> inbox.toString().contains(id + "/called-in/1/person:ivan/"));
    }

    @Test
    void anotherServiceBringsItsTeam() {
        String id = declare("search", true);
        assertThat(command(id, "{'do':'hand-over','service':'nowhere'}").text()).contains("payments");
        assertThat(command(id, "{'do':'hand-over'}").status()).isEqualTo(422);
        assertThat(command(id, "{'do':'hand-over','service':'payments','reason':'not ours'}")
                        .json()
                        .path("text")
                        .asText())
                .startsWith("handed over to payments (team payments)");
        JsonNode opening = view(id).path("opening");
        assertThat(opening.path("service").asText() + " " + opening.path("team").asText())
                .isEqualTo("payments payments");
    }

    @Test
    void mergesIntoAnIncidentThatPeopleRespondToAndIntoNoOther() {
        String source = declare("search", true);
        String target = declare("payments", true);
        String real = declare("checkout", false);
        assertThat(command(source, merge(real)).text()).contains("one of them is a drill");
        assertThat(command(source, merge(target.substring(0, 12))).status()).isEqualTo(200);
        assertThat(view(source).at("/merges/into").asText()).isEqualTo(target);
        Caller.until(() -> view(target), it -> it.at("/merges/from/0").asText().equals(source));
        assertThat(caller.get("/api/v1/incidents?status=open").text())
                .contains(target)
                .doesNotContain(source);
        assertThat(command(real, merge(source)).text()).contains("is over (merged)");
        assertThat(command(source, "{'do':'reopen','reason':'not yet'}").text()).contains("was merged into " + target);
    }

    private static String merge(String into) {
        return "{'do':'merge','into':'" + into + "'}";
    }

    private String declare(String service, boolean drill) {
        String body = "{'summary':'It is slow','severity':'3','service':'%s','drill':%s,'force':true}"
                .formatted(service, drill);
        return caller.post("alice", "/api/v1/incidents", body.replace('\'', '"'))
                .json()
                .path("id")
                .asText();
    }

    private JsonNode view(String id) {
        return caller.get("/api/v1/incidents/" + id).json().path("incident");
    }

    private Caller.Answer command(String id, String command) {
        return caller.post(
                "alice", "/api/v1/incidents/" + id + "/commands", "{\"command\":" + command.replace('\'', '"') + "}");
    }
}
