package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Source;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaBodyTest {

    @Test
    void readsAGroupWithItsLinks() throws Exception {
        Delivery.Alert alert = only("grafana-unified-v11-firing");

        assertThat(alert.groupKey()).startsWith("{}/{debug=\"true\"}");
        assertThat(alert.fact().fingerprint()).isEqualTo("e6349a25f5ef0e9e");
        assertThat(alert.fact().name()).isEqualTo("Memory (copy)");
        assertThat(alert.fact().startsAt()).isEqualTo(Instant.parse("2024-03-01T02:09:00Z"));
        assertThat(alert.fact().isFiring()).isTrue();
        assertThat(alert.fact().links()).containsKeys("dashboard", "panel", "silence", "source", "grafana");
    }

    @Test
    void clearsALegacyRuleThatIsOk() throws Exception {
        Delivery.Alert firing = only("grafana-legacy-alerting");
        Delivery.Alert ok = only("grafana-legacy-ok");

        assertThat(firing.fact().isFiring()).isTrue();
        assertThat(ok.fact().isFiring()).isFalse();
        assertThat(ok.fact().fingerprint()).isEqualTo(firing.fact().fingerprint());
        assertThat(ok.groupKey()).isEqualTo(firing.groupKey());
        assertThat(firing.fact().labels())
                .containsEntry("alertname", "Zeta CPU alert")
                .containsEntry("instance", "zeta.domain");
    }

    @Test
    void takesTheTagsOfALegacyRuleAsLabels() throws Exception {
        AlertFact fact = only("grafana-legacy-v6").fact();

        assertThat(fact.labels())
                .containsEntry("severity", "warning")
                .containsEntry("service", "Physical")
                .containsEntry("environment", "Staging");
        assertThat(fact.summary()).startsWith("Battery Voltage dropped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "pending"})
    void doesNothingForARuleThatNeitherFiresNorIsOk(String state) throws Exception {
        Delivery delivery = Bodies.read(
                Senders.received(Source.GRAFANA, "{\"ruleId\":7,\"ruleName\":\"CPU\",\"state\":\"" + state + "\"}"));

        assertThat(delivery.alerts()).isEmpty();
        assertThat(delivery.ignored()).contains(state);
    }

    @Test
    void holdsALegacyRuleWithoutDataToBeFiring() throws Exception {
        Delivery delivery = Bodies.read(Senders.received(Source.GRAFANA, "{\"ruleId\":7,\"state\":\"no_data\"}"));

        assertThat(delivery.alerts().get(0).fact().isFiring()).isTrue();
        assertThat(delivery.alerts().get(0).fact().labels()).containsEntry("state", "no_data");
    }

    @Test
    void refusesATemplateOfSomebodysOwn() {
        assertThatThrownBy(() -> Bodies.read(Senders.received(Source.GRAFANA, "{\"text\":\"fire\"}")))
                .isInstanceOf(Unmappable.class)
                .hasMessageContaining("list of alerts");
    }

    private static Delivery.Alert only(String name) throws Exception {
        Delivery delivery = Senders.sample(Source.GRAFANA, name);
        assertThat(delivery.alerts()).hasSize(1);
        return delivery.alerts().get(0);
    }
}
