package dev.zephyr.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zephyr.starter.Caller;
import dev.zephyr.starter.Python;
import dev.zephyr.starter.RequiresPython;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.TrialSetup;
import dev.zephyr.starter.ZephyrApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Schemathesis asks everything that the description allows, and much that it does not. Nothing fails but for a reason, and no
 * answer shows what Zephyr is made of. {@code -Dzephyr.fuzz=300} asks for that many seconds.
 */
@RequiresPython("schemathesis")
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiFuzzIT {

    private static final int SECONDS = Integer.getInteger("zephyr.fuzz", 45);
    private static final long SEED = Long.getLong("zephyr.seed", 20_261_121);
    private static final String CHECKS =
            "fails_for_a_reason_or_not_at_all,says_nothing_of_its_insides,refuses_with_a_problem";

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    @TempDir
    private Path folder;

    @Test
    void failsForNothingThatCanBeAsked() throws Exception {
        Path said = Path.of("target", "api-fuzz.txt");

        Process process = schemathesis(said).start();
        boolean ended = process.waitFor(2L * SECONDS + 60, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).as(() -> "it ends by itself: " + text(said)).isTrue();
        assertThat(process.exitValue()).as(() -> text(said)).isZero();
        assertThat(text(said)).containsPattern("[0-9]{3,} generated, [0-9]{3,} passed");
    }

    private ProcessBuilder schemathesis(Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Python.interpreter(),
                        "-m",
                        "schemathesis.cli",
                        "run",
                        "http://127.0.0.1:" + port + "/v3/api-docs",
                        "--checks=" + CHECKS,
                        "--phases=coverage,fuzzing",
                        "--max-time=" + SECONDS,
                        "--seed=" + SEED,
                        "--continue-on-failure",
                        "--header=X-Zephyr-User: alice",
                        "--generation-database=none",
                        "--request-timeout=20",
                        "--warnings=off",
                        "--no-shrink",
                        "--no-color")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("SCHEMATHESIS_HOOKS", "fuzz");
        environment.put(
                "PYTHONPATH",
                Path.of("src/test/resources/oracle").toAbsolutePath().toString());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("ZEPHYR_FUZZ", JsonMapper.builder().build().writeValueAsString(known()));
        return builder;
    }

    /** What leads further in than the door. */
    private Map<String, Object> known() throws IOException {
        Caller caller = new Caller(port);
        String incident = caller.post("alice", "/api/v1/incidents", "{\"summary\":\"A drill\",\"drill\":true}")
                .json()
                .path("id")
                .asText();
        return Map.of(
                "hooks", List.of("alertmanager/example", "generic/generic"),
                "secrets", Map.of("example", secret("route-example"), "generic", secret("route-generic")),
                "ids",
                        Map.of(
                                "/api/v1/incidents/", List.of(incident),
                                "/api/v1/schedules/", List.of("platform"),
                                "/api/v1/people/", List.of("alice", "bob"),
                                "/api/v1/policies/", List.of("zephyr"),
                                "/api/v1/reports/", List.of("platform", "checkout")));
    }

    private String secret(String name) throws IOException {
        return Files.readString(settings.data().resolve("catalogue/secrets").resolve(name))
                .strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
