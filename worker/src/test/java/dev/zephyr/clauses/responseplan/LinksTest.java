package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest extends Story {

    LinksTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @Test
    @Tag("P-34")
    void runbookPlaybookAndDiagramOfTheServiceAreLinkedOnTheIncident(@TempDir Path folder) throws IOException {
        ExampleCatalogue.copyTo(folder);
        Service checkout = CatalogueStore.open(folder, Clock.systemUTC())
                .catalogue()
                .service("checkout")
                .orElseThrow();
        world.open(new Opening(
                "abcdefghijkl",
                "route",
                "alert",
                "Orders fail",
                checkout.id(),
                checkout.team(),
                "zephyr",
                new Severity("P1"),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                checkout.links(),
                List.of()));
        assertThat(incident().opening().links())
                .containsEntry("runbook", "https://runbooks.example.com/checkout")
                .containsEntry("playbook", "https://runbooks.example.com/checkout/playbook")
                .containsEntry("diagram", "https://runbooks.example.com/checkout/diagram.png");
        assertThat(lastPosted("incidents", "opened"))
                .contains(
                        "runbook: https://runbooks.example.com/checkout\n",
                        "playbook: https://runbooks.example.com/checkout/playbook",
                        "diagram: https://runbooks.example.com/checkout/diagram.png");
    }
}
