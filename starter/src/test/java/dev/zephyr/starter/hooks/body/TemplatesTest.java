package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The templates that we print, filled in as the tools fill them in, are what we read. */
class TemplatesTest {

    private static final Map<String, String> DATADOG = Map.ofEntries(
            Map.entry("$ALERT_ID", "4711"),
            Map.entry("$ALERT_CYCLE_KEY", "991"),
            Map.entry("$ALERT_SCOPE", "host:web-1"),
            Map.entry("$ALERT_TYPE", "error"),
            Map.entry("$ALERT_PRIORITY", "P2"),
            Map.entry("$ALERT_TITLE", "CPU is high"),
            Map.entry("$EVENT_TITLE", "[Triggered on {host:web-1}] CPU is high"),
            Map.entry("$TEXT_ONLY_MSG", "CPU was 97 %"),
            Map.entry("$LINK", "https://app.datadoghq.com/event/1"),
            Map.entry("$TAGS", "env:prod, service:checkout, urgent"),
            Map.entry("$HOSTNAME", "web-1"),
            Map.entry("$DATE", "1795255200000"));

    @ParameterizedTest
    @CsvSource({
        "Triggered, true",
        "Re-Triggered, true",
        "Warn, true",
        "No Data, true",
        "Renotify, true",
        "Recovered, false",
        "Warn Recovered, false",
        "No Data Recovered, false"
    })
    void readsDatadogsTransitions(String transition, boolean fires) throws Exception {
        AlertFact fact = datadog(transition).fact();

        assertThat(fact.isFiring()).isEqualTo(fires);
        assertThat(fact.fingerprint()).isEqualTo(datadog("Triggered").fact().fingerprint());
    }

    @Test
    void readsWhatDatadogSays() throws Exception {
        Delivery.Alert alert = datadog("Triggered");

        assertThat(alert.groupKey()).isEqualTo("4711");
        assertThat(alert.fact().name()).isEqualTo("CPU is high");
        assertThat(alert.fact().startsAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(alert.fact().labels())
                .containsEntry("service", "checkout")
                .containsEntry("severity", "error")
                .containsEntry("priority", "P2")
                .containsEntry("urgent", "true")
                .doesNotContainKey("metric");
    }

    @Test
    void readsKibanasRulesAndTheirRecovery() throws Exception {
        Map<String, String> values = Map.of(
                "{{rule.id}}", "r1",
                "{{rule.name}}", "Errors in the log",
                "{{alert.id}}", "checkout",
                "{{context.reason}}", "120 errors",
                "{{date}}", "2026-11-21T09:59:00.000Z");
        Delivery.Alert open = read(Source.ELASTIC, "kibana", values);
        Delivery.Alert over = read(Source.ELASTIC, "kibana-recovered", values);

        assertThat(open.fact().isFiring()).isTrue();
        assertThat(open.fact().summary()).isEqualTo("120 errors");
        assertThat(over.fact().endsAt()).isEqualTo(Instant.parse("2026-11-21T09:59:00Z"));
        assertThat(over.fact().fingerprint()).isEqualTo(open.fact().fingerprint());
        assertThat(over.groupKey()).isEqualTo(open.groupKey());
    }

    @Test
    void readsAWatch() throws Exception {
        Delivery.Alert alert = read(
                Source.ELASTIC,
                "watcher",
                Map.of("{{ctx.watch_id}}", "log_errors", "{{ctx.execution_time}}", "2026-11-21T09:59:00.000Z"));

        assertThat(alert.fact().isFiring()).isTrue();
        assertThat(alert.groupKey()).isEqualTo("watch/log_errors");
    }

    private static Delivery.Alert datadog(String transition) throws Exception {
        return read(Source.DATADOG, "datadog", with(DATADOG, "$ALERT_TRANSITION", transition));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new TreeMap<>(Comparator.reverseOrder());
        more.putAll(values);
        more.put(name, value);
        return more;
    }

    private static Delivery.Alert read(Source source, String template, Map<String, String> values) throws Exception {
        String body = template(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            body = body.replace(value.getKey(), value.getValue());
        }
        return Bodies.read(Senders.received(source, body)).alerts().get(0);
    }

    private static String template(String name) throws IOException {
        try (InputStream stream = TemplatesTest.class.getResourceAsStream("/intake/" + name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
