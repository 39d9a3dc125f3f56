package dev.zephyr.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same trouble again: an incident with an earlier one, opened at most a quarter before it, of the same correlation key or
 * with a root-cause tag in common. False alarms and drills neither repeat nor are repeated.
 */
public final class Repeats {

    /** How far back is looked. */
    public static final Duration REACH = Duration.ofDays(92);

    private Repeats() {}

    /** Ids of the incidents that repeat an earlier one of these. */
    public static Set<String> among(List<CaseFile> files) {
        Map<String, Instant> lastOf = new HashMap<>();
        Set<String> repeats = new LinkedHashSet<>();
        files.stream()
                .filter(CaseFile::counts)
                .sorted(Comparator.comparing(file -> file.moments().opened()))
                .forEach(file -> {
                    Instant opened = file.moments().opened();
                    for (String mark : marks(file)) {
                        Instant last = lastOf.put(mark, opened);
                        if (last != null && !last.plus(REACH).isBefore(opened)) {
                            repeats.add(file.incident().id());
                        }
                    }
                });
        return repeats;
    }

    private static List<String> marks(CaseFile file) {
        List<String> marks = new ArrayList<>();
        marks.add("key " + file.incident().code());
        file.incident().causes().forEach(cause -> marks.add("cause " + cause));
        return marks;
    }
}
