package dev.zephyr.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is brought along is put into a catalogue's file, read again, and asked who is on call. */
class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The top layer first, as the vendor lists them; written in winter, with the offset of winter. */
    private static final String PAGERDUTY = """
            {"schedule": {"id": "PABC123", "name": "Web on call", "time_zone": "America/Chicago",
              "schedule_layers": [
                {"name": "Office hours", "start": "2026-01-01T00:00:00-06:00", "end": null,
                 "rotation_virtual_start": "2026-01-05T09:00:00-06:00", "rotation_turn_length_seconds": 86400,
                 "users": [{"user": {"id": "P3", "summary": "Carol Chen"}}],
                 "restrictions": [{"type": "weekly_restriction", "start_day_of_week": 1,
                   "start_time_of_day": "09:00:00", "duration_seconds": 374400}]},
                {"name": "Nights", "start": "2026-01-01T00:00:00-06:00", "end": null,
                 "rotation_virtual_start": "2026-01-05T09:00:00-06:00", "rotation_turn_length_seconds": 604800,
                 "users": [{"user": {"id": "P1", "summary": "Alice Adler"}}, {"user": {"id": "P2", "summary": "Bob Brown"}},
                           {"user": {"id": "P9", "summary": "Zoe Zimmer"}}],
                 "restrictions": []},
                {"name": "Old", "start": "2025-01-01T00:00:00Z", "end": "2025-06-01T00:00:00Z",
                 "rotation_virtual_start": "2025-01-01T00:00:00Z", "rotation_turn_length_seconds": 604800,
                 "users": [{"user": {"id": "P1", "summary": "Alice Adler"}}]}
              ],
              "overrides": [{"id": "Q1", "start": "2026-03-10T09:00:00-05:00", "end": "2026-03-10T10:00:00-05:00",
                             "user": {"id": "P4", "summary": "Dave Duke"}}]}}
            """;

    /** A week of Alice that repeats every second week from winter on, without one, and with one that was moved. */
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Calendar//EN
            BEGIN:VEVENT
            UID:alice@example.com
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=America/Chicago:20260302T090000
            DTEND;TZID=America/Chicago:20260309T090000
            RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601T000000Z
            EXDATE;TZID=America/Chicago:20260330T090000
            SUMMARY:On call: Alice Adler
            END:VEVENT
            BEGIN:VEVENT
            UID:alice@example.com
            DTSTAMP:20260101T000000Z
            RECURRENCE-ID;TZID=America/Chicago:20260316T090000
            DTSTART;TZID=America/Chicago:20260318T090000
            DTEND;TZID=America/Chicago:20260319T090000
            SUMMARY:On call: Alice Adler
            END:VEVENT
            BEGIN:VEVENT
            UID:bob@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20260309T140000Z
            DTEND:20260316T140000Z
            SUMMARY:bob
            END:VEVENT
            BEGIN:VEVENT
            UID:party@example.com
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20260320
            DTEND;VALUE=DATE:20260321
            SUMMARY:Party
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void openTheExample() throws IOException {
        ExampleCatalogue.copyTo(folder);
        catalogue = CatalogueStore.open(folder, CLOCK).catalogue();
    }

    @Test
    void aPagerDutyScheduleCallsTheSamePeopleInEverySeason() throws IOException {
        Imported imported = new PagerDutyImport(people(), NOW).read(PAGERDUTY, "web");
        OnCallCalculator web = new OnCallCalculator(added(imported.yaml(), "web"));

        assertThat(imported.remarks())
                .containsExactly("layer Nights: \"Zoe Zimmer\" is nobody in people.yaml, and is left out");
        // The hand-off stays at nine on the wall on both sides of the change of 8 March.
        assertThat(at(web, "2026-03-02T15:00:00Z")).containsExactly("carol");
        assertThat(at(web, "2026-03-02T14:59:00Z")).containsExactly("bob");
        assertThat(at(web, "2026-03-09T13:59:00Z")).containsExactly("alice");
        assertThat(at(web, "2026-03-09T14:00:00Z")).containsExactly("carol");
        assertThat(at(web, "2026-03-13T22:00:00Z")).containsExactly("bob");
        assertThat(at(web, "2026-03-10T14:30:00Z")).containsExactly("dave");
    }

    @Test
    void whatIsNoPagerDutyScheduleIsSaid() {
        assertThat(new PagerDutyImport(people(), NOW).read("<html>", "web").remarks())
                .singleElement()
                .asString()
                .startsWith("this is no JSON");
        assertThat(new PagerDutyImport(people(), NOW)
                        .read("{\"error\":{}}", "web")
                        .remarks())
                .singleElement()
                .asString()
                .startsWith("this is no answer of GET /schedules/ID");
    }

    @Test
    void aCalendarBecomesALayerOfShifts() throws IOException {
        Instant until = Instant.parse("2026-05-01T00:00:00Z");
        Imported imported = new CalendarImport(people(), ZoneId.of("Europe/Berlin"), NOW, until)
                .read(CALENDAR.replace("\n", "\r\n"), "from-calendar");
        String layers = "- id: moved-in\n  zone: Europe/Berlin\n  layers:\n"
                + imported.yaml().indent(4);
        OnCallCalculator moved = new OnCallCalculator(added(layers, "moved-in"));

        assertThat(imported.remarks())
                .containsExactly("the event \"Party\" of 2026-03-20 names nobody of people.yaml, and is left out");
        assertThat(moved.shifts(NOW, until))
                .containsExactly(
                        shift("alice", "2026-03-02T15:00:00Z", "2026-03-09T14:00:00Z"),
                        shift("bob", "2026-03-09T14:00:00Z", "2026-03-16T14:00:00Z"),
                        shift("alice", "2026-03-18T14:00:00Z", "2026-03-19T14:00:00Z"),
                        shift("alice", "2026-04-13T14:00:00Z", "2026-04-20T14:00:00Z"),
                        shift("alice", "2026-04-27T14:00:00Z", "2026-05-01T00:00:00Z"));
    }

    @Test
    void whatIsNoCalendarIsSaid() {
        assertThat(new CalendarImport(people(), ZoneId.of("UTC"), NOW, NOW.plusSeconds(1))
                        .read("hello", "x")
                        .remarks())
                .singleElement()
                .asString()
                .startsWith("this is no iCalendar");
    }

    @Test
    void whatIsWrittenAsACalendarIsReadAgain() {
        Schedule platform = catalogue.schedule("platform").orElseThrow();
        Instant until = Instant.parse("2026-05-01T00:00:00Z");
        List<Shift> shifts = new OnCallCalculator(platform).shifts(NOW, until);
        String text = new ShiftCalendar(NOW)
                .write(shifts.stream()
                        .map(shift -> new ShiftCalendar.Entry("platform", "Platform", shift))
                        .toList());
        Imported again = new CalendarImport(new PeopleByName(catalogue.people().values()), platform.zone(), NOW, until)
                .read(text.replaceAll("SUMMARY:(\\w+) on call.*", "SUMMARY:$1"), "again");

        assertThat(text).contains("BEGIN:VCALENDAR", "UID:platform-", "DTSTART:20260302T080000Z");
        assertThat(again.remarks()).isEmpty();
        assertThat(again.yaml().lines().filter(line -> line.contains("person:")).collect(Collectors.toList()))
                .hasSameSizeAs(shifts);
    }

    @Test
    void whoHasNoShiftSubscribesToAnEmptyCalendar() {
        assertThat(new ShiftCalendar(NOW).write(List.of())).contains("BEGIN:VCALENDAR", "END:VCALENDAR");
    }

    private PeopleByName people() {
        return new PeopleByName(catalogue.people().values());
    }

    private Schedule added(String yaml, String id) throws IOException {
        Path file = folder.resolve("schedules.yaml");
        Files.writeString(file, Files.readString(file) + "\n" + yaml.indent(2));
        return CatalogueStore.open(folder, CLOCK).catalogue().schedule(id).orElseThrow();
    }

    private static List<String> at(OnCallCalculator calculator, String instant) {
        return calculator.onCall(Instant.parse(instant));
    }

    private static Shift shift(String person, String start, String end) {
        return new Shift(person, Instant.parse(start), Instant.parse(end));
    }
}
