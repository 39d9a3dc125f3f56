package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventsBodyTest {

    private static final String EVENT = """
        {"specversion": "1.0", "id": "1", "source": "/disks", "type": "com.example.disk.%s", "subject": "web-1",
         "time": "2026-11-21T09:58:00Z", "data": {"title": "Disk full", "severity": "2", "labels": {"env": "prod"}}}
        """;

    @Test
    void readsAStructuredEvent() throws Exception {
        AlertFact fact = read("application/cloudevents+json; charset=utf-8", EVENT.formatted("full"))
                .alerts()
                .get(0)
                .fact();

        assertThat(fact.name()).isEqualTo("Disk full");
        assertThat(fact.startsAt()).isEqualTo(Instant.parse("2026-11-21T09:58:00Z"));
        assertThat(fact.labels())
                .containsEntry("env", "prod")
                .containsEntry("severity", "2")
                .containsEntry("subject", "web-1")
                .containsEntry("type", "com.example.disk.full");
    }

    @Test
    void clearsByTheLastWordOfTheType() throws Exception {
        Delivery both = read(
                "application/cloudevents-batch+json",
                "[" + EVENT.formatted("full") + "," + EVENT.formatted("resolved") + "]");

        assertThat(both.alerts()).extracting(alert -> alert.fact().isFiring()).containsExactly(true, false);
        assertThat(both.alerts())
                .extracting(alert -> alert.fact().fingerprint())
                .containsOnly(both.alerts().get(0).fact().fingerprint());
    }

    @Test
    void readsABinaryEventWhateverItsDataIs() throws Exception {
        Map<String, String> headers = Map.of(
                "Content-Type", "text/plain",
                "ce-specversion", "1.0",
                "ce-id", "1",
                "ce-source", "/disks",
                "ce-type", "disk.full");
        Delivery delivery = Bodies.read(
                Senders.received(Source.CLOUDEVENTS, "the disk is full".getBytes(StandardCharsets.UTF_8), headers));

        assertThat(delivery.alerts().get(0).fact().summary()).isEqualTo("the disk is full");
        assertThat(delivery.alerts().get(0).fact().name()).isEqualTo("disk.full");
    }

    @Test
    void refusesAnEventWithoutWhatEveryEventHas() {
        assertThatThrownBy(() -> read(
                        "application/cloudevents+json", EVENT.formatted("x").replace("\"id\"", "\"no\"")))
                .isInstanceOf(Unmappable.class)
                .hasMessageContaining("no id");
    }

    private static Delivery read(String type, String body) throws Exception {
        return Bodies.read(Senders.received(
                Source.CLOUDEVENTS, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type)));
    }
}
