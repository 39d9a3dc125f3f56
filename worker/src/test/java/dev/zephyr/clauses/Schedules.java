package dev.zephyr.clauses;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.directory.CatalogueRefused;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The example catalogue with all its services under one preset, and one of its schedules as a test writes it. */
public final class Schedules {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    public Schedules(Path folder, String preset) {
        this.folder = folder;
        try {
            ExampleCatalogue.copyTo(folder);
            edit("services.yaml", "policy: zephyr", "policy: " + preset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of the schedule {@code platform} when the catalogue is loaded with these turns in it. */
    public List<Finding> load(String turns) {
        try {
            edit(
                    "schedules.yaml",
                    "- id: platform",
                    "- { id: platform, zone: Europe/Berlin, " + turns + " }\n  - id: unused");
            return platform(CatalogueStore.open(folder, CLOCK).state().findings());
        } catch (CatalogueRefused e) {
            return platform(e.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> platform(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.key().startsWith("schedules.platform"))
                .toList();
    }

    private void edit(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }
}
