package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.catalogue.directory.CatalogueRefused;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.workflow.PathStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The escalation path is there to be seen before it is needed. */
class PathTest extends ManagementStory {

    private static String said(PathStep step) {
        return step.level() + " " + step.state() + " " + step.people();
    }

    @Test
    @Tag("M-29")
    void theWholePathIsShownOnTheIncidentWithWhoWasCalled() {
        open("SEV1");
        List<String> levels = world.policy().open().escalation().levels().stream()
                .map(level -> level.id())
                .toList();
        assertThat(world.view().path()).extracting(PathStep::level).isEqualTo(levels);
        assertThat(world.view().path()).allSatisfy(step -> {
            assertThat(step.name()).isNotEmpty();
            assertThat(step.targets()).isNotEmpty();
        });
        assertThat(said(world.view().path().get(0))).isEqualTo(levels.get(0) + " ringing [" + ONCALL + "]");
        assertThat(said(world.view().path().get(1))).isEqualTo(levels.get(1) + " not-called []");
        reach(5);
        assertThat(world.view().path().get(0).state()).isEqualTo("passed");
        assertThat(world.view().path().get(1).state()).isEqualTo("ringing");
    }

    @Test
    @Tag("M-29")
    void aServiceWithoutAPathIsAFinding(@TempDir Path folder) throws IOException {
        ExampleCatalogue.copyTo(folder);
        Path services = folder.resolve("services.yaml");
        String good = Files.readString(services);
        String other = good.replaceFirst("policy: zephyr", "policy: incident-management");
        Files.writeString(services, other);
        assertThat(CatalogueStore.open(folder, Clock.systemUTC()).catalogue().service("checkout"))
                .isPresent();
        Files.writeString(services, other.replaceFirst(" *policy: incident-management\n", ""));
        assertThatThrownBy(() -> CatalogueStore.open(folder, Clock.systemUTC()))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("services.yaml")
                .hasMessageContaining("policy: it is missing; write the name of a policy");
    }
}
