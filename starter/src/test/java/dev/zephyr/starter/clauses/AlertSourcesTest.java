package dev.zephyr.starter.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.Caller;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.ZephyrApplication;
import dev.zephyr.starter.hooks.Payloads;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.worker.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the policies name as sources of alerts opens an incident under them, rings somebody, and hears of the clear. */
@SpringBootTest(
        classes = {ZephyrApplication.class, AlertSourcesTest.Setup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class AlertSourcesTest {

    private static final List<String> SOURCES =
            List.of("alertmanager", "grafana", "elastic", "datadog", "newrelic", "cloudwatch", "splunk");
    private static final List<String> PRESETS = List.of("response-plan", "response-process");

    @Autowired
    private Settings settings;

    @Value("${local.server.port}")
    private int port;

    private Caller caller;
    private String secret;

    /** The example's people and services, and a route for each source under each preset. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        @Primary
        Settings testSettings() throws IOException {
            Path data = Path.of("target", "test-data", UUID.randomUUID().toString());
            ExampleFolder example = ExampleFolder.in(data.resolve("catalogue"));
            StringBuilder routes = new StringBuilder("routes:\n");
            for (String preset : PRESETS) {
                for (String source : SOURCES) {
                    routes.append("  - { id: ").append(source).append('-').append(preset);
                    routes.append(", source: ")
                            .append(source)
                            .append(", policy: ")
                            .append(preset);
                    routes.append(", authentication: token, secrets: [file:secrets/route-example]");
                    routes.append(", catchAll: \"schedule:platform\" }\n");
                }
            }
            Files.writeString(example.path().resolve("routes.yaml"), routes);
            return new Settings(data, 0, "zephyr", Set.of(), LedgerSettings.EMBEDDED);
        }

        @Bean
        @Primary
        TemporalSettings testTemporalSettings() {
            return new TemporalSettings.Trial("a test");
        }
    }

    @BeforeEach
    void aCaller() throws IOException {
        caller = new Caller(port);
        secret = Files.readString(settings.data().resolve("catalogue/secrets/route-example"))
                .strip();
    }

    @ParameterizedTest
    @Tag("P-33")
    @CsvSource({
        "alertmanager, alertmanager-0.28-captured-partial-resolve, alertmanager-0.28-captured-resolved",
        "grafana, grafana-legacy-alerting, grafana-legacy-ok",
        "grafana, grafana-unified-v11-firing,",
        "elastic, kibana-template-active, kibana-template-recovered",
        "datadog, datadog-template-triggered, datadog-template-recovered",
        "newrelic, newrelic-workflow-activated,",
        "newrelic, newrelic-legacy-open,"
    })
    void theNamedSourcesOpenAndClearIncidentsOfTheResponsePlan(String source, String firing, String clear)
            throws IOException {
        opensRingsAndClears(source, "response-plan", firing, clear);
    }

    @ParameterizedTest
    @Tag("R-35")
    @CsvSource({
        "datadog, datadog-template-triggered, datadog-template-recovered",
        "newrelic, newrelic-workflow-activated,",
        "cloudwatch, cloudwatch-sns-alarm,",
        "cloudwatch, cloudwatch-eventbridge-metric-alarm,",
        "elastic, kibana-template-active, kibana-template-recovered",
        "splunk, splunk-search-one-result,"
    })
    void theNamedSourcesAndLogAlertsOpenAndClearIncidentsOfTheProcess(String source, String firing, String clear)
            throws IOException {
        opensRingsAndClears(source, "response-process", firing, clear);
    }

    private void opensRingsAndClears(String source, String preset, String firing, String clear) throws IOException {
        String hook = "/hooks/" + source + "/" + source + "-" + preset;
        Caller.Answer accepted = caller.hook(hook, secret, Payloads.bytes(firing));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String code = accepted.json().at("/incidents/0").asText();

        JsonNode view = caller.get("/api/v1/incidents/" + code).json();
        assertThat(view.toString()).contains("\"" + preset + "\"");
        timelineUntil(code, "\"kind\":\"paged\"");

        if (clear != null) {
            assertThat(caller.hook(hook, secret, Payloads.bytes(clear)).status())
                    .isEqualTo(202);
            timelineUntil(code, "\"kind\":\"all-clear\"");
        }
    }

    private void timelineUntil(String code, String entry) {
        Caller.until(() -> caller.get("/api/v1/incidents/" + code + "/timeline").text(), text -> text.contains(entry));
    }
}
