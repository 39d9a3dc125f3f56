package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.worker.LedgerSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void needNothing() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(new Settings(
                        Path.of("data").toAbsolutePath(), 8080, "zephyr", Set.of(), LedgerSettings.EMBEDDED));
    }

    @Test
    void takeEveryVariable() {
        Map<String, String> environment = Map.of(
                "ZEPHYR_DATA", "/somewhere",
                "ZEPHYR_PORT", "9000",
                "ZEPHYR_POLICY", "response-plan",
                "ZEPHYR_WEBHOOK_HOSTS", "hooks.internal, other.internal",
                "ZEPHYR_LEDGER_URL", "jdbc:postgresql://db/zephyr",
                "ZEPHYR_LEDGER_USER", "ledger",
                "ZEPHYR_LEDGER_PASSWORD", "env:DB_PASSWORD");

        assertThat(Settings.from(environment))
                .isEqualTo(new Settings(
                        Path.of("/somewhere"),
                        9000,
                        "response-plan",
                        Set.of("hooks.internal", "other.internal"),
                        LedgerSettings.of("jdbc:postgresql://db/zephyr", "ledger", "env:DB_PASSWORD")));
    }

    @Test
    void limitTheAlertsOfADelivery() {
        assertThat(Settings.from(Map.of("ZEPHYR_ALERTS_PER_DELIVERY", "5000")).alertsPerDelivery())
                .isEqualTo(5000);
        assertThat(Settings.from(Map.of()).alertsPerDelivery()).isEqualTo(2000);
        assertThatThrownBy(() -> Settings.from(Map.of("ZEPHYR_ALERTS_PER_DELIVERY", "0")))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("ZEPHYR_ALERTS_PER_DELIVERY is '0'");
    }

    @Test
    void nameALedgerThatIsNoneAndRepeatNoPassword() {
        assertThatThrownBy(() -> Settings.from(
                        Map.of("ZEPHYR_LEDGER_URL", "jdbc:postgresql://db/zephyr", "ZEPHYR_LEDGER_PASSWORD", "hush")))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("ZEPHYR_LEDGER_URL")
                .message()
                .doesNotContain("hush");
    }

    @Test
    void findTheDataInTheHomeOfTheLauncher() {
        assertThat(Settings.from(Map.of("ZEPHYR_HOME", "/home/z")).data()).isEqualTo(Path.of("/home/z/data"));
    }

    @Test
    void nameAPortThatIsNone() {
        assertThatThrownBy(() -> Settings.from(Map.of("ZEPHYR_PORT", "http")))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("ZEPHYR_PORT is 'http'");
    }
}
