package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Mapping;
import dev.zephyr.catalogue.directory.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericBodyTest {

    private static final Mapping MAPPING = new Mapping(
            JsonPointer.compile("/checks"),
            Map.of(
                    Mapping.KEY, JsonPointer.compile("/check/id"),
                    Mapping.STATUS, JsonPointer.compile("/state"),
                    Mapping.TITLE, JsonPointer.compile("/check/name"),
                    Mapping.STARTS_AT, JsonPointer.compile("/since"),
                    Mapping.ENDS_AT, JsonPointer.compile("/sentAt"),
                    Mapping.SERVICE, JsonPointer.compile("/system"),
                    Mapping.LABELS, JsonPointer.compile("/check/tags"),
                    Mapping.LINKS, JsonPointer.compile("/check/url")),
            List.of("down", "flaky"),
            List.of("up"),
            List.of("unknown"));

    private static final String BODY = """
        {"system": "shop", "sentAt": 1795255100, "checks": [
          {"check": {"id": 1, "name": "Front page", "url": "https://checks.example.com/1", "tags": {"env": "prod"}},
           "state": "down", "since": "2026-11-21T09:57:00Z"},
          {"check": {"id": 2, "name": "Search"}, "state": "up"},
          {"check": {"id": 3, "name": "Mail"}, "state": "unknown"}]}
        """;

    @Test
    void findsTheFieldsWhereTheRouteSaysTheyAre() throws Exception {
        List<AlertFact> facts = mapped(BODY);

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0).name()).isEqualTo("Front page");
        assertThat(facts.get(0).startsAt()).isEqualTo(Instant.parse("2026-11-21T09:57:00Z"));
        assertThat(facts.get(0).labels()).containsEntry("env", "prod").containsEntry("service", "shop");
        assertThat(facts.get(0).links()).containsEntry("source", "https://checks.example.com/1");
        assertThat(facts.get(1).endsAt()).isEqualTo(Instant.parse("2026-11-21T09:58:20Z"));
    }

    @Test
    void doesNothingWhenEveryStatusIsToBeIgnored() throws Exception {
        Delivery delivery = read("{\"checks\": {\"check\": {\"id\": 3}, \"state\": \"unknown\"}}");

        assertThat(delivery.alerts()).isEmpty();
        assertThat(delivery.ignored()).contains("status");
    }

    @Test
    void doesNotGuessAtAStatusThatTheRouteDoesNotKnow() {
        assertThatThrownBy(() -> read("{\"checks\": [{\"check\": {\"id\": 3}, \"state\": \"on\\nfire\"}]}"))
                .isInstanceOf(Unmappable.class)
                .hasMessageContaining("\"on fire\"");
    }

    @Test
    void takesEveryStatusForAFiringWhereTheRouteNamesNone() throws Exception {
        Mapping open = new Mapping(
                JsonPointer.empty(),
                Map.of(Mapping.KEY, JsonPointer.compile("/id"), Mapping.STATUS, JsonPointer.compile("/s")),
                List.of(),
                List.of("ok"),
                List.of());
        byte[] body = "[{\"id\": 1, \"s\": \"bad\"}, {\"id\": 2, \"s\": \"ok\"}]".getBytes(StandardCharsets.UTF_8);

        assertThat(Bodies.read(Senders.received(Source.GENERIC, open, body, Map.of()))
                        .alerts())
                .extracting(alert -> alert.fact().isFiring())
                .containsExactly(true, false);
    }

    private static List<AlertFact> mapped(String body) throws Exception {
        return read(body).alerts().stream().map(Delivery.Alert::fact).toList();
    }

    private static Delivery read(String body) throws Exception {
        return Bodies.read(Senders.received(Source.GENERIC, MAPPING, body.getBytes(StandardCharsets.UTF_8), Map.of()));
    }
}
