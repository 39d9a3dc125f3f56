package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    private static final Path JAR = Path.of("target", "zephyr-exec.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    private int port;
    private int temporalPort;
    private Process server;
    private Caller caller;

    @BeforeEach
    void aServer() throws IOException {
        port = freePort();
        temporalPort = freePort();
        caller = new Caller(port);
        server = start();
    }

    /** Politely, so that its Temporal server ends too. */
    @AfterEach
    void endsWithItsTemporalServer() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        String id = open("alertmanager-0.28-captured-firing");
        String onCall = caller.get("/api/v1/oncall?service=checkout")
                .json()
                .at("/0/now/0")
                .asText();
        Caller.until(() -> keys(onCall), keys -> keys.contains(id + "/opened/1/first/" + onCall + "/inbox"));

        String second = accept(alert("SecondAlert"));
        killAndStartAgain();

        String secondId = idOf(second);
        Caller.until(() -> keys(onCall), keys -> keys.contains(secondId + "/opened/1/first/" + onCall + "/inbox"));
        assertThat(keys(onCall)).doesNotHaveDuplicates();
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
        Process other = start(folder.resolve("other"), "other.log");

        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("other.log")))
                .contains("port " + port, "ZEPHYR_PORT=" + (port + 1))
                .doesNotContain("\tat ", "BindException");
        assertThat(folder.resolve("other/temporal.db")).doesNotExist();
    }

    private String open(String payload) throws IOException {
        return idOf(accept(Payloads.bytes(payload)));
    }

    private static byte[] alert(String name) throws IOException {
        return new String(Payloads.bytes("alertmanager-0.28-captured-firing"), StandardCharsets.UTF_8)
                .replace("HighErrorRate", name)
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
        server.destroyForcibly().waitFor();
        server = start();
    }

    private Process start() throws IOException {
        Process process = start(folder.resolve("data"), "zephyr.log");
        Caller.until(this::isReady, ready -> ready || !process.isAlive());
        assertThat(process.isAlive())
                .as(() -> "the server ended: " + log("zephyr.log"))
                .isTrue();
        return process;
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path data, String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_") || name.startsWith("ZEPHYR_"));
        builder.environment().put("ZEPHYR_DATA", data.toString());
        builder.environment().put("ZEPHYR_PORT", String.valueOf(port));
        builder.environment().put("ZEPHYR_TEMPORAL_PORT", String.valueOf(temporalPort));
        return builder.start();
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** From the range that the settings allow. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() < 50_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }
}
