package dev.zephyr.report;

import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.metrics.CaseFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The incidents of a period, a row each, for a spreadsheet; lengths in seconds, times in UTC. */
public final class IncidentTable {

    private static final List<String> HEADER = List.of(
            "id",
            "title",
            "severity",
            "service",
            "team",
            "policy",
            "phase",
            "false_alarm",
            "customer_impact",
            "repeat",
            "merged_into",
            "started",
            "opened",
            "acknowledged",
            "resolved",
            "closed",
            "seconds_to_detect",
            "seconds_to_acknowledge",
            "seconds_to_resolve",
            "root_causes");

    private IncidentTable() {}

    public static String csv(Period period) {
        Set<String> repeats = period.repeats();
        return Csv.of(
                HEADER,
                period.inside().stream()
                        .filter(file -> !file.incident().drill())
                        .map(file -> row(file, repeats.contains(file.incident().id())))
                        .toList());
    }

    private static List<String> row(CaseFile file, boolean repeats) {
        IncidentRecord incident = file.incident();
        return List.of(
                incident.id(),
                incident.title(),
                incident.severity(),
                incident.service(),
                incident.team(),
                incident.policy(),
                incident.phase(),
                String.valueOf(incident.cancelled()),
                String.valueOf(incident.customerImpact()),
                String.valueOf(repeats),
                text(incident.mergedInto()),
                text(incident.moments().started()),
                text(incident.moments().opened()),
                text(incident.moments().acknowledged()),
                text(incident.moments().resolved()),
                text(incident.moments().closed()),
                seconds(file.toDetect()),
                seconds(file.toAcknowledge()),
                seconds(file.toResolve()),
                String.join(" ", incident.causes()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String seconds(Optional<Duration> length) {
        return length.map(Duration::toSeconds).map(String::valueOf).orElse("");
    }
}
