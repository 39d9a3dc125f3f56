package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files end in findings, never in an exception, and a catalogue that is accepted has no findings. */
class CatalogueMutationTest {

    private static final List<String> DAMAGE = List.of(
            " ", ":", "-", "[", "]", "{", "}", "\"", "\n", "/", "~", "???", "null", "9", "&a ", "*a", "\t", "é");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"people.yaml", "teams.yaml", "schedules.yaml", "services.yaml", "routes.yaml"})
    void survivesWhateverAFileSays(String file) throws IOException {
        Random random = new Random(file.hashCode());
        CatalogueFolder folder = new CatalogueFolder(temporary);
        String good = Files.readString(temporary.resolve(file));
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int cut = random.nextInt(4); cut >= 0; cut--) {
                int at = random.nextInt(text.length());
                int length = random.nextInt(6);
                text.replace(at, Math.min(text.length(), at + length), DAMAGE.get(random.nextInt(DAMAGE.size())));
            }
            folder.write(file, text.toString());
            Findings findings = new Findings();
            Optional<Catalogue> catalogue = folder.read(findings);

            assertThat(catalogue.isPresent()).as(text.toString()).isNotEqualTo(findings.hasErrors());
        }
    }
}
