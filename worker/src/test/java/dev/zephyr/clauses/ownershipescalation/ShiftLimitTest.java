package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.clauses.Schedules;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many days in a row one person may be on call; the clocks change in the 90 days that are looked at. */
class ShiftLimitTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handoff: monday 09:00, every: 2w, start: 2026-01-05, participants: [alice, bob, carol]",
                "handoff: monday 09:00, start: 2026-01-05, participants: [alice, alice, bob]",
                "handoff: '09:00', start: 2026-01-05, participants: [alice]",
                // Nights off do not end the row: on call on each of fourteen days.
                "handoff: monday 09:00, every: 2w, start: 2026-01-05, participants: [alice, bob],"
                        + " restrictions: [{ hours: '09:00-17:00' }]"
            })
    @Tag("O-09")
    void aScheduleWithMoreDaysInARowThanTheLimitIsRefused(String turns) {
        assertThat(new Schedules(folder, "ownership-escalation").load(turns))
                .filteredOn(finding -> finding.grade() == Finding.Grade.ERROR)
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .contains("schedules.yaml:", "schedules.platform.participants")
                        .contains("in a row", "ownership-escalation allows 7 d", "make turns shorter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handoff: monday 09:00, start: 2026-01-05, participants: [alice, bob, carol]",
                "handoff: '09:00', every: 3d, start: 2026-01-05, participants: [alice, bob]"
            })
    @Tag("O-09")
    void aScheduleWithinTheLimitIsTaken(String turns) {
        assertThat(new Schedules(folder, "ownership-escalation").load(turns)).isEmpty();
    }

    @Test
    @Tag("O-09")
    void aPolicyWithoutALimitTakesALongerTurn() {
        assertThat(new Schedules(folder, "response-plan")
                        .load("handoff: monday 09:00, every: 2w, start: 2026-01-05, participants: [alice, bob]"))
                .isEmpty();
    }
}
