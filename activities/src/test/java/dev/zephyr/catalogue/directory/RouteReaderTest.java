package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteReaderTest {

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;

    @BeforeEach
    void writeAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
    }

    @Test
    void namesAllThatIsWrongWithHowASenderProvesItself() {
        assertThat(faults("authentication: trust")).containsExactly("routes.example.authentication");
        assertThat(faults("signature: { header: X }")).containsExactly("routes.example.signature");
        assertThat(faults("authentication: hmac")).containsExactly("routes.example.signature");
        assertThat(faults("authentication: hmac", "signature: { header: a b, encoding: utf, tiem: X }"))
                .containsExactlyInAnyOrder(
                        "routes.example.signature",
                        "routes.example.signature.header",
                        "routes.example.signature.encoding",
                        "routes.example.signature.tiem");
    }

    @Test
    void namesAllThatIsWrongWithItsRules() {
        assertThat(faults(
                        "rules:",
                        "  - { service: api }",
                        "  - { when: [a, 'b=~(', c=d], severity: P0, team: x, sevrity: 1 }"))
                .containsExactlyInAnyOrder(
                        "routes.example.rules[0].when",
                        "routes.example.rules[1].when[0]",
                        "routes.example.rules[1].when[1]",
                        "routes.example.rules[1].severity",
                        "routes.example.rules[1].team",
                        "routes.example.rules[1].sevrity");
    }

    /** The keys of the findings that these lines of the route bring. */
    private List<String> faults(String... lines) {
        folder.replace(
                "routes.yaml", "source: alertmanager", "source: alertmanager\n    " + String.join("\n    ", lines));
        Findings findings = new Findings();
        folder.read(findings);
        return findings.all().stream().map(Finding::key).toList();
    }
}
