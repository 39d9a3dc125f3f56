package dev.zephyr.integration.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.integration.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void printsNoPassword() {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://db.example/zephyr?sslmode=require", "zephyr", () -> Optional.of(new Secret("hush")));
        assertThat(settings).hasToString("zephyr at jdbc:postgresql://db.example/zephyr");
    }

    @Test
    void refusesOtherDatabasesAndPasswordsWrittenOut() {
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:mysql://u:hush@db/x", "u", Optional::empty))
                .hasMessageContaining("jdbc:mysql://db/x")
                .hasMessageContaining("write jdbc:postgresql://")
                .message()
                .doesNotContain("hush");
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:postgresql://db/x?password=hush", "u", Optional::empty))
                .hasMessageContaining("give a reference")
                .message()
                .doesNotContain("hush");
    }
}
