package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandsTest {

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        zephyr.close();
    }

    @Test
    void showsACalendarByTheReadersClock() {
        zephyr.answers(
                "GET /api/v1/schedules/platform?from=2026-11-15T23%3A00%3A00Z&days=15",
                "{'id':'platform','name':'Platform','zone':'UTC','coverage':["
                        + "{'start':'2026-11-15T23:00:00Z','end':'2026-11-16T08:00:00Z','people':['dave']},"
                        + "{'start':'2026-11-16T08:00:00Z','end':'2026-11-21T17:00:00Z','people':['alice']},"
                        + "{'start':'2026-11-21T17:00:00Z','end':'2026-11-22T23:00:00Z','people':[]},"
                        + "{'start':'2026-11-22T23:00:00Z','end':'2026-11-30T23:00:00Z','people':['bob','carol']}]}");

        assertThat(desk.typing("").run("oncall", "show", "platform")).isZero();
        assertThat(desk.out()).isEqualTo("""
                        Platform  platform, times in CET, UTC+01:00
                          WEEK OF  MON    TUE    WED    THU    FRI    SAT     SUN
                          16 Nov   dave   alice  alice  alice  alice  alice   nobody
                                   09:00                              18:00
                                   alice                              nobody
                          23 Nov   bob    bob    bob    bob    bob    bob     bob
                                   carol  carol  carol  carol  carol  carol   carol
                        """);
    }

    @Test
    void saysWhenEachScheduleHandsOverAndToWhom() {
        zephyr.answers(
                "GET /api/v1/schedules",
                "[{'id':'platform','now':['alice'],'handoff':'2026-11-23T08:00:00Z','then':['bob']},"
                        + "{'id':'founder','now':['grace'],'then':[]}]");

        assertThat(desk.run("oncall", "next")).isZero();
        assertThat(desk.out()).isEqualTo("""
                        SCHEDULE  NOW    UNTIL                                      THEN
                        platform  alice  Mon 23 Nov 09:00 CET (08:00 UTC), in 46 h  bob
                        founder   grace  no hand-off in sight
                        """);
    }

    @Test
    void listsTheHoursAtWhichNobodyIsOnCall() {
        zephyr.answers(
                "GET /api/v1/gaps?days=30",
                "[{'id':'em','hours':2,'gaps':[{'start':'2026-11-23T08:00:00Z','end':'2026-11-23T10:00:00Z'}]}]");

        assertThat(desk.run("oncall", "gaps", "--days", "30")).isEqualTo(1);
        assertThat(desk.out())
                .contains(
                        "em  nobody for 2 h",
                        "Mon 23 Nov 09:00 CET (08:00 UTC)  Mon 23 Nov 11:00 CET (10:00 UTC)  2 h");
    }

    @Test
    void saysThatThereIsNoGap() {
        zephyr.answers("GET /api/v1/gaps?days=90", "[]");

        assertThat(desk.run("oncall", "gaps")).isZero();
        assertThat(desk.out()).contains("at every minute of the coming 90 days");
    }

    @Test
    void asksForAnotherTimeByTheReadersClock() {
        zephyr.answers(
                "GET /api/v1/oncall?at=2026-12-24T17%3A00%3A00Z&service=checkout",
                "[{'service':'checkout','now':['bob']}]");

        assertThat(desk.run("oncall", "at", "2026-12-24T18:00", "checkout")).isZero();
        assertThat(desk.out()).contains("Thu 24 Dec 18:00 CET (17:00 UTC)", "now   bob");
    }

    @Test
    void takesADayAloneForItsBeginning() {
        zephyr.answers("GET /api/v1/oncall?at=2026-12-23T23%3A00%3A00Z", "[]");

        assertThat(desk.run("oncall", "at", "2026-12-24")).isZero();
        assertThat(desk.out()).contains("Thu 24 Dec 00:00 CET");
    }

    @Test
    void standsInFromTheBeginningOfADayToTheEndOfAnother() {
        zephyr.answers("POST /api/v1/schedules/platform/commands", "{'text':'bob stands in'}");

        assertThat(desk.run(
                        "oncall",
                        "override",
                        "make",
                        "platform",
                        "--with",
                        "bob",
                        "--from",
                        "2026-12-24",
                        "--until",
                        "2026-12-26"))
                .isZero();
        JsonNode asked =
                zephyr.asked("POST /api/v1/schedules/platform/commands").get(0).body();
        assertThat(asked.path("from").asText()).isEqualTo("2026-12-23T23:00:00Z");
        assertThat(asked.path("until").asText()).isEqualTo("2026-12-26T22:59:59Z");
    }

    @Test
    void saysHowATimeIsWritten() {
        assertThat(desk.run("oncall", "at", "tomorrow")).isEqualTo(2);
        assertThat(desk.err()).contains("\"tomorrow\"", "09:30");
    }

    @Test
    void checksTheFilesWithoutAServer() throws IOException {
        ExampleCatalogue.copyTo(folder);
        assertThat(desk.run("oncall", "lint", folder.toString())).isZero();

        Path schedules = folder.resolve("schedules.yaml");
        Files.writeString(schedules, Files.readString(schedules).replace("monday 09:00", "day 31 09:00"));
        assertThat(desk.run("oncall", "lint", folder.toString())).isEqualTo(1);
        assertThat(desk.out()).contains("schedules.platform.handoff", "day 31 09:00", "day 1 09:00");
    }

    @Test
    void bringsACalendarAlongAsALayer() throws IOException {
        ExampleCatalogue.copyTo(folder);
        Path calendar = folder.resolve("oncall.ics");
        Files.writeString(calendar, """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20261101T000000Z
                DTSTART:20261123T080000Z
                DTEND:20261124T080000Z
                SUMMARY:Alice Adler
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        assertThat(desk.run("oncall", "import", "calendar", calendar.toString(), "--catalogue", folder.toString()))
                .isZero();
        assertThat(desk.out())
                .contains(
                        "id: calendar", "zone: Europe/Berlin", "person: alice", "2026-11-23T09:00", "2026-11-24T09:00");
        assertThat(desk.run(
                        "oncall",
                        "import",
                        "pagerduty",
                        calendar.toString(),
                        "--id",
                        "web",
                        "--catalogue",
                        folder.toString()))
                .isEqualTo(1);
        assertThat(desk.err()).contains("this is no JSON");
    }
}
