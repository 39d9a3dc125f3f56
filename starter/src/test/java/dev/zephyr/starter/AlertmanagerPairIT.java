package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A highly available pair of real Alertmanagers, and a way to the product that fails two times of three. */
@RequiresTool({"temporal", "prometheus-alertmanager"})
@Timeout(120)
class AlertmanagerPairIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder =
            Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
    private final Instant since = Instant.now();
    private final Deque<Ending> endings = new ArrayDeque<>();
    private Caller caller;
    private Flaky hooks;
    private List<AlertmanagerProcess> pair;

    /** Ends something that was started. */
    private interface Ending {
        void end() throws Exception;
    }

    @BeforeEach
    void everythingRuns() throws Exception {
        ExampleFolder.in(folder.resolve("data/catalogue"));
        ProductProcess product = ProductProcess.in(folder);
        endings.push(product::end);
        product.awaitReady();
        caller = new Caller(product.port());
        hooks = new Flaky(product.port());
        endings.push(hooks::end);
        pair = AlertmanagerProcess.pair(folder, product, hooks.port());
        pair.forEach(each -> endings.push(each::end));
        pair.forEach(AlertmanagerProcess::awaitReady);
    }

    @AfterEach
    void everythingEnds() throws Exception {
        while (!endings.isEmpty()) {
            endings.pop().end();
        }
    }

    @Test
    void makesOneIncidentOfEachGroupAndLosesNoState() {
        fire("checkout", "web-1", "web-2");
        fire("search", "db-1");
        Caller.until(
                this::firing,
                Map.of("checkout", List.of("web-1", "web-2"), "search", List.of("db-1"))::equals,
                PATIENCE);

        clear("checkout", "web-1");
        fire("checkout", "web-3");
        clear("search", "db-1");
        Caller.until(
                this::firing,
                Map.of("checkout", List.of("web-2", "web-3"), "search", List.<String>of())::equals,
                PATIENCE);

        assertThat(incidents()).hasSize(2);
        assertThat(hooks.refused()).isGreaterThan(2);
    }

    /** To both, as Prometheus does. */
    private void fire(String service, String... instances) {
        post(service, Instant.now().plus(Duration.ofMinutes(10)), instances);
    }

    private void clear(String service, String... instances) {
        post(service, Instant.now(), instances);
    }

    private void post(String service, Instant end, String... instances) {
        for (String instance : instances) {
            pair.forEach(each -> each.post(service, instance, since, end));
        }
    }

    private List<JsonNode> incidents() {
        JsonNode all = caller.get("/api/v1/incidents?status=all").json().path("incidents");
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    /** The services with an incident, and what fires there. */
    private Map<String, List<String>> firing() {
        return incidents().stream()
                .collect(Collectors.toMap(
                        incident -> incident.path("service").asText(),
                        incident -> firing(incident.path("id").asText()),
                        (one, other) -> List.of("two incidents of one group")));
    }

    private List<String> firing(String id) {
        JsonNode alerts = caller.get("/api/v1/incidents/" + id).json().at("/incident/alerts/byFingerprint");
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(alert -> alert.path("openSince").isTextual())
                .map(alert -> alert.path("summary").asText())
                .sorted()
                .toList();
    }
}
