package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** There is no good catalogue to begin with; the message holds every error, one a line. */
public final class CatalogueRefused extends RuntimeException {

    private final transient List<Finding> findings;

    CatalogueRefused(Path folder, List<Finding> findings) {
        super("can not use the catalogue in " + folder + ": mend what is listed and start again\n"
                + findings.stream()
                        .filter(finding -> finding.grade() == Finding.Grade.ERROR)
                        .map(Finding::text)
                        .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Warnings and notices too. */
    public List<Finding> findings() {
        return findings;
    }
}
