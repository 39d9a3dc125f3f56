package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleCatalogueTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {"ownership-escalation", "incident-management", "response-plan", "response-process", "zephyr"})
    void canRunEveryPreset(String preset) throws IOException {
        ExampleCatalogue.copyTo(temporary);
        Path services = temporary.resolve("services.yaml");
        Files.writeString(services, Files.readString(services).replace("policy: zephyr", "policy: " + preset));

        assertThat(CatalogueStore.open(temporary, Clock.systemUTC()).catalogue().policies())
                .containsKey(preset);
    }

    @Test
    void isAGoodCatalogue() throws IOException {
        ExampleCatalogue.copyTo(temporary);
        CatalogueStore.State state =
                CatalogueStore.open(temporary, Clock.systemUTC()).state();

        assertThat(state.findings()).allMatch(finding -> finding.grade() == Finding.Grade.NOTICE);
        assertThat(state.catalogue().people()).hasSize(10);
        assertThat(state.catalogue().services()).containsOnlyKeys("checkout", "payments", "api", "search");
    }

    @Test
    void drawsASecretOfItsOwnThatOnlyTheOwnerReads() throws IOException {
        ExampleCatalogue.copyTo(temporary.resolve("one"));
        ExampleCatalogue.copyTo(temporary.resolve("other"));
        Path secret = temporary.resolve("one/secrets/route-example");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret)).matches("[0-9a-f]{64}\n");
        assertThat(Files.readString(temporary.resolve("other/secrets/route-example")))
                .isNotEqualTo(Files.readString(secret));
    }

    @Test
    void leavesACatalogueThatIsThereAlone() throws IOException {
        Files.writeString(temporary.resolve("people.yaml"), "mine");

        assertThat(ExampleCatalogue.copyTo(temporary)).isFalse();
        assertThat(temporary).isDirectoryNotContaining("glob:**secrets");
        assertThat(temporary.resolve("people.yaml")).hasContent("mine");
    }
}
