package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What people find when they sit down to write: an incident from the first alert of a real Alertmanager to its end, as the
 * product has drafted it. {@code docs/examples/postmortem.md} is one that this made, at the pace of people
 * ({@code -Dzephyr.pace=45}, in seconds).
 */
@RequiresTool({"temporal", "prometheus-alertmanager"})
@Timeout(600)
class PostmortemDraftIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PACE = Duration.ofSeconds(Long.getLong("zephyr.pace", 0));
    private static final Path MADE = Path.of("target", "postmortem.md");

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private Receiver receiver;
    private ProductProcess product;
    private AlertmanagerProcess alertmanager;
    private Caller caller;

    @BeforeEach
    void everythingRuns() throws Exception {
        receiver = new Receiver();
        ExampleFolder catalogue = FastCatalogue.in(folder.resolve("data/catalogue"), receiver.port());
        receiver.trust(catalogue.secret("webhook"));
        watchBriefly(folder.resolve("data/catalogue/policies/zephyr-fast.yaml"));
        product = ProductProcess.in(folder);
        product.awaitReady();
        caller = new Caller(product.port());
        alertmanager = AlertmanagerProcess.in(folder, product);
        alertmanager.awaitReady();
    }

    private static void watchBriefly(Path policy) throws IOException {
        Files.writeString(policy, Files.readString(policy).replace("  watch: 15m\n", "  watch: 3s\n"));
    }

    @AfterEach
    void everythingEnds() throws Exception {
        alertmanager.end();
        product.end();
        receiver.end();
    }

    @Test
    void anIncidentOfARealAlertmanagerIsDraftedWithWhatWasRecorded() throws IOException {
        alertmanager.fire("web-1", "web-2");
        String id = theOneIncident();
        Caller.until(() -> kinds(id), kinds -> Collections.frequency(kinds, "level-called") > 1, PATIENCE);
        String second = FastCatalogue.path(Instant.now()).get(1).people().get(0);
        command(second, id, """
                {"do":"acknowledge"}""");
        command(second, id, """
                {"do":"assign","role":"comms","person":"erin"}""");
        command(second, id, """
                {"do":"note","kind":"hypothesis","text":"the connection pool of checkout is exhausted"}""");
        command("erin", id, """
                {"do":"update","fields":{"status":"mitigating","impact":"one in ten payments fails"}}""");
        alertmanager.clear("web-1");
        command(second, id, """
                {"do":"note","kind":"root-cause","text":"no limit per tenant on the connection pool"}""");
        command(second, id, """
                {"do":"note","kind":"fix","text":"the pool has a limit per tenant, checkout restarted"}""");
        alertmanager.clear("web-2");
        Caller.until(() -> kinds(id), kinds -> kinds.contains("all-clear"), PATIENCE);
        command(second, id, """
                {"do":"resolve","text":"limited the pool, errors are back to normal"}""");

        String draft = Files.readString(
                Caller.until(this::drafts, files -> !files.isEmpty(), PATIENCE).get(0));
        Files.writeString(MADE, draft);
        assertThat(draft)
                .contains("| Severity | SEV-2 |", "answered by " + second, "## How the system let it happen")
                .contains("the connection pool of checkout is exhausted", "no limit per tenant on the connection pool")
                .contains("| resolved: limited the pool, errors are back to normal | " + second + " |");
    }

    private void command(String person, String id, String command) {
        Caller.Answer answer =
                caller.post(person, "/api/v1/incidents/" + id + "/commands", "{\"command\":" + command + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        LockSupport.parkNanos(PACE.toNanos());
    }

    private String theOneIncident() {
        return Caller.until(
                        () -> caller.get("/api/v1/incidents?status=all").json().path("incidents"),
                        incidents -> !incidents.isEmpty(),
                        PATIENCE)
                .at("/0/id")
                .asText();
    }

    private List<String> kinds(String id) {
        JsonNode timeline = caller.get("/api/v1/incidents/" + id + "/timeline").json();
        return StreamSupport.stream(timeline.spliterator(), false)
                .map(entry -> entry.path("kind").asText())
                .toList();
    }

    private List<Path> drafts() {
        Path drafts = product.data().resolve("documents/postmortems/drafts");
        try (Stream<Path> files = Files.exists(drafts) ? Files.list(drafts) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
