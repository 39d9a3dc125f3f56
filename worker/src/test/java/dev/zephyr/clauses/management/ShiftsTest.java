package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.clauses.Schedules;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time off between two shifts of one person. */
class ShiftsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handoff: '09:00', start: 2026-01-05, participants: [alice, bob, carol]",
                "handoff: monday 09:00, start: 2026-01-05, participants: [alice, bob, alice, carol],"
                        + " overrides: [{ id: swap, replace: bob, with: alice,"
                        + " from: 2026-02-12T09:00, until: 2026-02-13T09:00 }]"
            })
    @Tag("M-19")
    void lessThanAWeekBetweenTwoShiftsOfOnePersonIsFoundWhenTheScheduleIsLoaded(String turns) {
        assertThat(new Schedules(folder, "incident-management").load(turns))
                .singleElement()
                .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Finding.Grade.WARNING))
                .satisfies(finding -> assertThat(finding.text())
                        .contains("schedules.yaml:", "schedules.platform.participants")
                        .contains("between two shifts", "incident-management wants 7 d", "add people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handoff: monday 09:00, start: 2026-01-05, participants: [alice, bob]",
                "handoff: '09:00', start: 2026-01-05, participants: [alice, bob, carol, dave, erin, frank, grace,"
                        + " heidi]"
            })
    @Tag("M-19")
    void aWeekBetweenAllShiftsIsEnough(String turns) {
        assertThat(new Schedules(folder, "incident-management").load(turns)).isEmpty();
    }
}
