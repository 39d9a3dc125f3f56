package dev.zephyr.starter.hooks.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.starter.ExampleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Python's standardwebhooks, cryptography and hmac sign is let in, and nothing of it once a byte differs. */
class SecondImplementationTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    @TempDir
    private Path folder;

    @Test
    void verifiesWhatAnotherLanguageSigns() throws Exception {
        List<JsonNode> lines = signed();
        byte[] certificate = lines.get(0).path("pem").asText().getBytes(StandardCharsets.UTF_8);
        Catalogue catalogue = routes();
        Doorkeeper keeper = new Doorkeeper(new Secrets(folder, name -> null), address -> certificate);

        for (JsonNode request : lines.subList(1, lines.size())) {
            String route = request.path("route").asText();
            byte[] body = Base64.getDecoder().decode(request.path("body").asText());
            assertThat(admits(keeper, catalogue, request, body))
                    .as(request.toString())
                    .isTrue();
            byte[] changed = body.clone();
            changed[route.equals("sns") ? new String(body, StandardCharsets.ISO_8859_1).indexOf("key") : 0] ^= 1;
            assertThat(admits(keeper, catalogue, request, changed))
                    .as(request.toString())
                    .isFalse();
        }
        assertThat(lines).hasSize(101);
    }

    private static boolean admits(Doorkeeper keeper, Catalogue catalogue, JsonNode request, byte[] body)
            throws ProofDelayed {
        Map<String, List<String>> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        String route = request.path("route").asText();
        String source = catalogue.route(route).orElseThrow().source().word();
        return keeper.admit(catalogue, source, route, new Knock(headers, "", body, Knocks.NOW))
                .isPresent();
    }

    private List<JsonNode> signed() throws Exception {
        String python = System.getenv("ZEPHYR_PYTHON");
        if (python == null) {
            assertThat(System.getenv("CI"))
                    .as("with CI=true nothing is skipped: .ci/run makes ZEPHYR_PYTHON with standardwebhooks and"
                            + " cryptography")
                    .isNotEqualTo("true");
            Assumptions.abort("ZEPHYR_PYTHON names no Python that has standardwebhooks and cryptography");
        }
        Path output = folder.resolve("signed.jsonl");
        Process process = new ProcessBuilder(
                        python,
                        "src/test/resources/oracle/sign.py",
                        Long.toString(Knocks.NOW.getEpochSecond()),
                        SECRET,
                        TOPIC)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private Catalogue routes() throws IOException {
        ExampleFolder example = ExampleFolder.in(folder.resolve("catalogue"));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/it"), SECRET);
        Files.writeString(example.path().resolve("routes.yaml"), """
            routes:
              - { id: plain, source: grafana, authentication: hmac, secrets: ["file:secrets/it"], catchAll: "schedule:platform" }
              - { id: timed, source: grafana, authentication: hmac, signature: { timestamp: X-Time },
                  secrets: ["file:secrets/it"], catchAll: "schedule:platform" }
              - { id: pagerduty, source: pagerduty, secrets: ["file:secrets/it"], catchAll: "schedule:platform" }
              - { id: standard, source: generic, authentication: standard-webhooks,
                  secrets: ["file:secrets/it"], catchAll: "schedule:platform" }
              - { id: sns, source: cloudwatch, topics: ["%s"], catchAll: "schedule:platform" }
            """.formatted(TOPIC));
        return example.open().catalogue();
    }
}
