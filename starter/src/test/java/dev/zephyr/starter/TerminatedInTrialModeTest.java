package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** The server in memory keeps no list and can not go back: it says so, and what can be done instead. */
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class TerminatedInTrialModeTest {

    @Autowired
    private WorkflowClient client;

    @Value("${local.server.port}")
    private int port;

    @Test
    void saysThatNothingTerminatedComesBack() {
        Caller caller = new Caller(port);
        String id = caller.post("alice", "/api/v1/incidents", "{\"summary\":\"A drill\",\"drill\":true,\"force\":true}")
                .json()
                .path("id")
                .asText();
        String restore = "/api/v1/incidents/" + id + "/restore";
        String reason = "{\"reason\":\"a mistake\"}";
        assertThat(caller.post("alice", restore, "{}").status()).isEqualTo(422);
        assertThat(caller.post("mallory", restore, reason).status()).isEqualTo(403);
        assertThat(caller.post("alice", restore, reason).text()).contains("runs: there is nothing to restore");

        client.newUntypedWorkflowStub("incident/" + id.substring(0, id.indexOf('-')))
                .terminate("a slip of the hand");

        Caller.Answer refused = caller.post("alice", restore, reason);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("in trial mode");
        assertThat(caller.get("/api/v1/incidents").json().has("terminated")).isFalse();
    }
}
