package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar on a real server, killed and started again. */
@RequiresTool("temporal")
class ZephyrApplicationIT {

    /** Of payments alone: whoever is on call was rung just now, and the next ring may wait for a minute. */
    private static final String OWNER = "erin";

    @TempDir
    private Path folder;

    private ProductProcess product;
    private Caller caller;

    @BeforeEach
    void aServer() throws IOException {
        product = ProductProcess.in(folder);
        product.awaitReady();
        caller = new Caller(product.port());
    }

    @AfterEach
    void endsWithItsTemporalServer() throws Exception {
        product.end();
    }

    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        String id = open("alertmanager-0.28-captured-firing");
        String onCall = caller.get("/api/v1/oncall?service=checkout")
                .json()
                .at("/0/now/0")
                .asText();
        Caller.until(() -> keys(onCall), keys -> keys.contains(id + "/opened/1/first/" + onCall + "/inbox"));

        String second = accept(ofPayments());
        killAndStartAgain();

        String secondId = idOf(second);
        Caller.until(() -> keys(OWNER), keys -> keys.contains(secondId + "/opened/1/first/" + OWNER + "/inbox"));
        assertThat(keys(OWNER)).doesNotHaveDuplicates();
        Caller.until(
                () -> caller.get("/api/v1/incidents?status=active").text(),
                list -> list.contains(id) && list.contains(secondId));
        assertThat(command(onCall, id, "{\"do\":\"acknowledge\"}").path("text").asText())
                .isEqualTo("yours");

        killAndStartAgain();

        assertThat(caller.get("/api/v1/incidents/" + id + "/timeline").text()).contains("\"kind\":\"acknowledged\"");
        assertThat(command(onCall, id, "{\"do\":\"resolve\",\"text\":\"done\"}")
                        .path("text")
                        .asText())
                .startsWith("resolved");
        assertThat(caller.get("/api/v1/incidents/" + id.substring(0, 6))
                        .json()
                        .at("/incident/passage/phase")
                        .asText())
                .isEqualTo("resolution");
        assertThat(keys(onCall)).doesNotHaveDuplicates();
    }

    @Test
    void explainsInWordsThatItsPortIsTaken() throws Exception {
        Process other = product.rival("other");

        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("other.log")))
                .contains("port " + product.port(), "ZEPHYR_PORT=" + (product.port() + 1))
                .doesNotContain("\tat ", "BindException");
        assertThat(folder.resolve("other/temporal.db")).doesNotExist();
    }

    private String open(String payload) throws IOException {
        return idOf(accept(Payloads.bytes(payload)));
    }

    private static byte[] ofPayments() throws IOException {
        return new String(Payloads.bytes("alertmanager-0.28-captured-firing"), StandardCharsets.UTF_8)
                .replace("checkout", "payments")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String accept(byte[] body) throws IOException {
        String secret = Files.readString(folder.resolve("data/catalogue/secrets/route-example"))
                .strip();
        Caller.Answer accepted = caller.hook("/hooks/alertmanager/example", secret, body);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.json().at("/incidents/0").asText();
    }

    private String idOf(String code) {
        return caller.get("/api/v1/incidents/" + code).json().at("/incident/id").asText();
    }

    private JsonNode command(String user, String id, String command) {
        return caller.post(user, "/api/v1/incidents/" + id + "/commands", "{\"command\":" + command + "}")
                .json();
    }

    private List<String> keys(String person) {
        List<String> keys = new ArrayList<>();
        caller.get("/api/v1/people/" + person + "/inbox")
                .json()
                .path("items")
                .forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }

    private void killAndStartAgain() throws Exception {
        product.kill();
        product.startAgain();
    }
}
