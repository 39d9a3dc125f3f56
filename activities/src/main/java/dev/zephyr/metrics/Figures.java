package dev.zephyr.metrics;

import dev.zephyr.lifecycle.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures of some incidents. False alarms are in {@code falseAlarms} and in nothing else; drills are nowhere.
 *
 * @param unanswered nobody has acknowledged them, so that they are not in {@code acknowledge}
 * @param open not resolved, so that they are not in {@code resolve}
 */
public record Figures(
        int incidents,
        int falseAlarms,
        int customerImpacting,
        int repeats,
        int unanswered,
        int open,
        Spread detect,
        Spread acknowledge,
        Spread resolve,
        Map<Phase, Spread> phases,
        Share updates) {

    /**
     * Counts some incidents.
     *
     * @param repeats ids of those that are the same trouble again
     * @param now until when the phases of the open ones count
     */
    public static Figures of(List<CaseFile> files, Set<String> repeats, Instant now) {
        List<CaseFile> counted = files.stream().filter(CaseFile::counts).toList();
        int falseAlarms = (int) files.stream()
                .filter(file -> file.incident().cancelled() && !file.incident().drill())
                .count();
        Spread acknowledge = spread(counted, CaseFile::toAcknowledge);
        Spread resolve = spread(counted, CaseFile::toResolve);
        return new Figures(
                counted.size(),
                falseAlarms,
                (int) counted.stream()
                        .filter(file -> file.incident().customerImpact())
                        .count(),
                (int) counted.stream()
                        .filter(file -> repeats.contains(file.incident().id()))
                        .count(),
                counted.size() - acknowledge.count(),
                counted.size() - resolve.count(),
                spread(counted, CaseFile::toDetect),
                acknowledge,
                resolve,
                phases(counted, now),
                counted.stream().map(CaseFile::updates).reduce(Share.NONE, Share::plus));
    }

    private static Spread spread(List<CaseFile> files, Function<CaseFile, Optional<Duration>> length) {
        return Spread.of(
                files.stream().flatMap(file -> length.apply(file).stream()).toList());
    }

    private static Map<Phase, Spread> phases(List<CaseFile> files, Instant now) {
        Map<Phase, List<Duration>> spent = new EnumMap<>(Phase.class);
        files.forEach(file -> file.phases(now)
                .forEach((phase, length) ->
                        spent.computeIfAbsent(phase, first -> new ArrayList<>()).add(length)));
        Map<Phase, Spread> spreads = new EnumMap<>(Phase.class);
        spent.forEach((phase, lengths) -> spreads.put(phase, Spread.of(lengths)));
        return spreads;
    }
}
