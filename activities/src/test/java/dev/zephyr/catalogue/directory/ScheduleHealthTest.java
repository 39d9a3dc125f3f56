package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the coming 90 days look like, seen from 7 January 2026. */
class ScheduleHealthTest {

    private static final String DAYS = "restrictions: [{ hours: \"09:00-17:00\" }]";

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;

    @BeforeEach
    void makeAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
    }

    @Test
    void givesNoticeOfHoursAtWhichNobodyIsOnCall() {
        folder.replace("schedules.yaml", "participants: [erin]", "participants: [erin], " + DAYS);

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("notice: schedules.em.participants", "nobody is on call for 1440 h of the coming 90 days")
                .contains("first from Wed 2026-01-07 17:00 until Thu 2026-01-08 09:00")
                .contains("the next level is called then");
    }

    @Test
    void refusesAScheduleThatIsAlwaysEmpty() {
        folder.replace(
                "schedules.yaml", "participants: [erin]", "participants: [erin], restrictions: [{ holidays: only }]");

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("em.participants", "nobody is on call at any time in the coming year", "widen the hours")
                .doesNotContain("notice");
    }

    @Test
    void letsAScheduleBeEmptyUntilItBegins() {
        folder.replace(
                "schedules.yaml",
                "- { id: em, zone: UTC, handoff: \"09:00\", start: 2026-01-05, participants: [erin] }",
                """
                - id: em
                  zone: UTC
                  layers:
                    - id: later
                      from: 2026-10-01T00:00
                      handoff: "09:00"
                      start: 2026-01-05
                      participants: [erin]
                """.indent(2).strip());

        assertThat(folder.findings()).singleElement().asString().contains("notice: schedules.em.layers", "2160 h");
    }
}
