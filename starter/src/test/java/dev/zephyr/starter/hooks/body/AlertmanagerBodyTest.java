package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.starter.hooks.Payloads;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertmanagerBodyTest {

    @Test
    void takesTheStateOfEachAlertAndNotOfTheGroup() throws Exception {
        List<AlertFact> facts = facts("alertmanager-0.28-captured-partial-resolve");

        assertThat(facts).extracting(AlertFact::isFiring).containsExactly(false, true);
        assertThat(facts.get(0).endsAt()).isEqualTo(Instant.parse("2026-11-21T07:00:42Z"));
    }

    @Test
    void readsTheOlderVersionAsWell() throws Exception {
        assertThat(facts("alertmanager-0.25-captured-partial-resolve"))
                .extracting(AlertFact::isFiring)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void cutsNanosecondsToMilliseconds() throws Exception {
        assertThat(facts("alertmanager-0.28-captured-firing"))
                .extracting(AlertFact::startsAt)
                .contains(Instant.parse("2026-11-21T07:00:28.787Z"));
    }

    @Test
    void readsTimesWithAnyOffset() throws Exception {
        assertThat(facts("alertmanager-v4-firing"))
                .extracting(AlertFact::startsAt)
                .containsExactly(Instant.parse("2017-08-03T19:17:37.804Z"));
    }

    @Test
    void holdsAnAlertWithTheYearOneAsItsEndToBeFiring() throws Exception {
        assertThat(facts("alertmanager-v4-firing"))
                .extracting(AlertFact::endsAt)
                .containsOnlyNulls();
    }

    @Test
    void makesAFingerprintOfTheLabelsWhereTheSourceHasNone() throws Exception {
        String first = facts("alertmanager-v4-firing").get(0).fingerprint();

        assertThat(first)
                .matches("[0-9a-f]{16}")
                .isEqualTo(facts("alertmanager-v4-firing").get(0).fingerprint());
    }

    @Test
    void keepsLinksThatABrowserMayOpen() throws Exception {
        ObjectNode body = body("alertmanager-0.28-captured-firing");
        ((ObjectNode) body.at("/alerts/0/annotations")).put("dashboard_url", "javascript:alert(1)");

        AlertFact fact = read(body).alerts().get(0).fact();

        assertThat(fact.links())
                .containsKeys("runbook", "source", "alertmanager")
                .doesNotContainKey("dashboard");
    }

    @Test
    void countsWhatTheSourceLeftOut() throws Exception {
        ObjectNode body = body("alertmanager-0.28-captured-firing");
        body.put("truncatedAlerts", 7);

        assertThat(read(body).omitted()).isEqualTo(7);
    }

    @Test
    void takesTheTimeOfReceptionForATimeThatIsNone() throws Exception {
        ObjectNode body = body("alertmanager-0.28-captured-firing");
        ((ObjectNode) body.at("/alerts/0")).put("startsAt", "soon");

        assertThat(read(body).alerts().get(0).fact().startsAt()).isEqualTo(Senders.NOW);
    }

    @Test
    void capsWhatNobodyReads() throws Exception {
        ObjectNode body = body("alertmanager-0.28-captured-firing");
        ((ObjectNode) body.at("/alerts/0/annotations")).put("summary", "x".repeat(5000));

        assertThat(read(body).alerts().get(0).fact().summary())
                .hasSize(Texts.LONGEST_SUMMARY)
                .endsWith("…");
    }

    @Test
    void refusesAnotherVersion() {
        assertThatThrownBy(() -> facts("alertmanager-v3")).isInstanceOf(Unmappable.class);
    }

    @Test
    void refusesAnEmptyList() throws Exception {
        ObjectNode body = body("alertmanager-0.28-captured-firing");
        ((ArrayNode) body.path("alerts")).removeAll();

        assertThatThrownBy(() -> read(body)).isInstanceOf(Unmappable.class);
    }

    @Test
    void refusesJsonThatIsNestedTooDeeply() {
        byte[] deep = ("[".repeat(100) + "]".repeat(100)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(deep))
                .isInstanceOf(NotJson.class)
                .hasMessageNotContainingAny("Exception", "com.fasterxml");
    }

    @Test
    void refusesATextThatIsTooLong() {
        byte[] longText = ("\"" + "x".repeat(70_000) + "\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(longText)).isInstanceOf(NotJson.class);
    }

    private static List<AlertFact> facts(String name) throws Exception {
        return read(body(name)).alerts().stream().map(Delivery.Alert::fact).toList();
    }

    private static Delivery read(ObjectNode body) throws Exception {
        return Bodies.read(Senders.received(Source.ALERTMANAGER, body.toString()));
    }

    private static ObjectNode body(String name) throws Exception {
        return (ObjectNode) Json.read(Payloads.bytes(name));
    }
}
