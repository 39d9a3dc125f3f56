package dev.zephyr.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what is wrong, so that somebody who mends a file sees all of it at once. Not thread-safe: one per reading.
 */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final Set<Finding> found = new LinkedHashSet<>();

    public void add(Finding finding) {
        found.add(finding);
    }

    public void addAll(Collection<Finding> more) {
        found.addAll(more);
    }

    /** In the order of the file. */
    public List<Finding> all() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    public List<Finding> of(Finding.Grade grade) {
        return all().stream().filter(finding -> finding.grade() == grade).toList();
    }

    /** True when the file can not be used. */
    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
    }

    /** One finding a line, in the order of the file. */
    public String text() {
        return all().stream().map(Finding::text).collect(Collectors.joining("\n"));
    }
}
