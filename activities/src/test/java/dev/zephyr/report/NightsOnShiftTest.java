package dev.zephyr.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.metrics.Hours;
import dev.zephyr.oncall.ScheduleHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightsOnShiftTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    @Test
    void aNightCountsForWhoeverHasAnyPartOfIt() throws Exception {
        // Hands over on Mondays at 09:00: each night is one person's.
        assertThat(nights("handoff: monday 09:00", LocalTime.of(22, 0)))
                .isEqualTo(Map.of("alice", 7, "bob", 7, "carol", 7, "dave", 7));
        // Hands over at midnight between Sunday and Monday: that night is two people's.
        assertThat(nights("handoff: monday 00:00", LocalTime.of(22, 0)))
                .isEqualTo(Map.of("alice", 8, "bob", 8, "carol", 8, "dave", 7));
    }

    @Test
    void theTeamsOwnScheduleGoesBeforeOthers() throws Exception {
        Hours hours = hours(LocalTime.of(22, 0));
        ScheduleHistory own = history("handoff: monday 09:00, participants: [alice, bob]");
        ScheduleHistory other = history("handoff: monday 09:00, participants: [carol]");
        assertThat(NightsOnShift.of(own, List.of(own, other), hours))
                .isEqualTo(Map.of("alice", 14, "bob", 14, "carol", 28));
    }

    private Map<String, Integer> nights(String turns, LocalTime begins) throws Exception {
        ScheduleHistory history = history(turns + ", participants: [alice, bob, carol, dave]");
        return NightsOnShift.of(history, List.of(), hours(begins));
    }

    /** Four weeks from a Monday's midnight in Berlin. */
    private static Hours hours(LocalTime begins) {
        Instant from = Instant.parse("2026-11-01T23:00:00Z");
        return new Hours(
                from,
                from.atZone(BERLIN).plusWeeks(4).toInstant(),
                BERLIN,
                begins,
                LocalTime.of(7, 0),
                List.of(),
                Map.of());
    }

    private ScheduleHistory history(String turns) throws Exception {
        Path files = Files.createTempDirectory(folder, "catalogue");
        ExampleCatalogue.copyTo(files);
        Path schedules = files.resolve("schedules.yaml");
        Files.writeString(
                schedules,
                Files.readString(schedules)
                        .replace(
                                "- id: platform",
                                "- { id: mine, zone: Europe/Berlin, start: 2026-01-05, " + turns
                                        + " }\n  - id: platform"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
        return CatalogueStore.open(files, clock).state().histories().get("mine");
    }
}
