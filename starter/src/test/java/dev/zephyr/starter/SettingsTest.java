package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void needNothing() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(new Settings(Path.of("data").toAbsolutePath(), 8080, "zephyr", Set.of()));
    }

    @Test
    void takeEveryVariable() {
        Map<String, String> environment = Map.of(
                "ZEPHYR_DATA", "/somewhere",
                "ZEPHYR_PORT", "9000",
                "ZEPHYR_POLICY", "response-plan",
                "ZEPHYR_WEBHOOK_HOSTS", "hooks.internal, other.internal");

        assertThat(Settings.from(environment))
                .isEqualTo(new Settings(
                        Path.of("/somewhere"), 9000, "response-plan", Set.of("hooks.internal", "other.internal")));
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
