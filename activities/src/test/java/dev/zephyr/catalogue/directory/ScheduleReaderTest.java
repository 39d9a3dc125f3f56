package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Findings;
import dev.zephyr.oncall.Layer;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {

    private static final String EM =
            "- { id: em, zone: UTC, handoff: \"09:00\", start: 2026-01-05, participants: [erin] }";

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;

    @BeforeEach
    void makeAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
    }

    @Test
    void readsEveryKey() {
        OnCallCalculator calculator = new OnCallCalculator(good("""
              owner: person:erin
              holidays: [2026-01-06]
              layers:
                - id: base
                  handoff: monday 09:00
                  start: 2026-01-05
                  every: 2w
                  participants: [alice, bob]
                - id: days
                  stacking: join
                  zone: Europe/Berlin
                  handoff: day 1 00:00
                  start: 2026-01-01
                  participants: [erin, bob]
                  atOnce: all
                  countOnly: calendar
                  from: 2026-01-01T00:00
                  until: 2027-01-01T00:00
                  restrictions:
                    - { days: [mon-wed, friday], hours: "22:00-06:00", holidays: excluded }
                    - { from: saturday 10:00, until: sunday 12:00 }
                - id: second
                  stacking: backup
                  handoff: "09:00"
                  start: 2026-01-05
                  participants: [bob]
              temporary:
                - id: fair
                  from: 2026-02-01T00:00
                  until: 2026-02-02T00:00
                  handoff: "00:00"
                  start: 2026-02-01
                  participants: [erin]
              overrides:
                - { id: o1, replace: alice, with: erin, from: 2026-01-06T10:00, until: 2026-01-06T11:00, by: bob, made: 2026-01-05T10:00 }
                - { id: o2, add: bob, from: 2026-01-06T10:30, until: 2026-01-06T11:00 }
            """));
        Schedule schedule = calculator.schedule();

        assertThat(schedule.owner()).hasToString("person:erin");
        assertThat(schedule.version()).matches("[0-9a-f]{12}");
        assertThat(schedule.layers())
                .extracting(Layer::stacking)
                .containsExactly(Layer.Stacking.COVER, Layer.Stacking.JOIN, Layer.Stacking.BACKUP);
        assertThat(at(calculator, "2026-01-06T12:00:00Z")).containsExactly("alice");
        assertThat(at(calculator, "2026-01-05T22:00:00Z")).containsExactly("alice", "erin", "bob");
        assertThat(at(calculator, "2026-01-06T22:00:00Z")).containsExactly("alice");
        assertThat(at(calculator, "2026-01-10T09:00:00Z")).containsExactly("alice", "erin", "bob");
        assertThat(at(calculator, "2026-01-19T09:00:00Z")).containsExactly("bob");
        assertThat(at(calculator, "2026-02-01T12:00:00Z")).containsExactly("erin");
        assertThat(at(calculator, "2026-01-06T10:15:00Z")).containsExactly("erin");
        assertThat(at(calculator, "2026-01-06T10:45:00Z")).containsExactly("erin", "bob");
        assertThat(calculator.next(Instant.parse("2026-01-06T12:00:00Z"), List.of()))
                .contains("bob");
    }

    @Test
    void namesAVersionByWhatItSaysAndNotByItsLayout() {
        String version = good("  handoff: \"09:00\"\n  start: 2026-01-05\n  participants: [alice]")
                .version();

        assertThat(good("  start: 2026-01-05 # again\n  handoff: \"09:00\"\n  participants:\n    - alice")
                        .version())
                .isNotEqualTo(good("  handoff: \"09:00\"\n  start: 2026-01-05\n  participants: [bob]")
                        .version());
        assertThat(good("  handoff: \"09:00\"\n  # again\n  start: 2026-01-05\n  participants:\n  - alice")
                        .version())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            handoff: day 31 09:00                            | platform.handoff: found "day 31 09:00"       | day 1 09:00
            handoff: someday 09:00                           | platform.handoff: found "someday 09:00"      | monday 09:00
            start: 2026-02-30                                | platform.start: found "2026-02-30"           | write a date
            every: 3h                                        | platform.every: found "3h"                   | hours and days with a time alone
            every: 0w                                        | platform.every: found "0w"                   | write a number of
            participants: []                                 | platform.participants                        | name at least one person
            participants: [mallory]                          | platform.participants[0]: found "mallory"    | add it there
            atOnce: 3                                        | platform.atOnce: found "3"                   | from 1 to 2, or all
            countOnly: sometimes                             | platform.countOnly: found "sometimes"        | activeShifts or calendar
            owner: person:mallory                            | platform.owner: found "person:mallory"       | add it there
            holidays: [2026-13-01]                           | platform.holidays[0]: found "2026-13-01"     | write a date
            restrictions: [{ hours: "9-17" }]                | platform.restrictions[0].hours: found "9-17" | 09:00-17:00
            restrictions: [{ days: [mo] }]                   | platform.restrictions[0].days[0]: found "mo" | mon-fri
            restrictions: [{ from: monday 09:00 }]           | platform.restrictions[0].until               | monday 09:00
            restrictions: [{ from: mon 09:00, until: fri 09:00, hours: "09:00-17:00" }] | restrictions[0].hours | days and hours
            layers: []                                       | platform.layers                              | add one with participants
            layers: [{ id: l, shifts: [] }]                  | platform.layers.l.shifts                     | at least one
            layers: [{ id: l, shifts: [{ person: eve, from: 2026-01-06T10:00, until: 2026-01-06T11:00 }] }] | layers.l.shifts[0].person: found "eve" | add it there
            layers: [{ id: l, participants: [bob], shifts: [{ person: bob, from: 2026-01-06T10:00, until: 2026-01-06T11:00 }] }] | layers.l.participants | either shifts, or a rotation
            overrides: [{ id: o, with: bob, add: bob, from: 2026-01-06T10:00, until: 2026-01-06T11:00 }] | platform.overrides.o | write "with"
            overrides: [{ id: o, add: bob, from: 2026-01-06T10:00, until: 2026-01-06T09:00 }] | overrides.o.until | write a time after
            overrides: [{ id: o, add: eve, from: 2026-01-06T10:00, until: 2026-01-06T11:00 }] | overrides.o.add: found "eve" | add it there
            temporary: [{ id: t, from: 2026-01-06T10:00, until: 2026-01-06T09:00, handoff: "09:00", start: 2026-01-05, participants: [bob] }] | temporary.t.until | write a time after
            zone: Mars/Olympus                               | platform.zone: found "Mars/Olympus"          | an IANA zone
            """)
    void saysWhereWhatAndHowToMendIt(String line, String place, String remedy) {
        String key = line.substring(0, line.indexOf(':'));
        String rest = "zone: UTC\nhandoff: monday 09:00\nstart: 2026-01-05\nparticipants: [alice, bob]\n"
                .lines()
                .filter(it -> !it.startsWith(key + ":"))
                .filter(it -> !key.equals("layers") || it.startsWith("zone"))
                .map(it -> "    " + it + "\n")
                .reduce("", String::concat);
        folder.write("schedules.yaml", "schedules:\n  - id: platform\n" + rest + "    " + line + "\n  " + EM + "\n");

        assertThat(folder.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("schedules.yaml:")
                        .contains(place)
                        .contains(remedy));
    }

    @Test
    void refusesTwoLayersOfOneId() {
        String layer = "{ id: base, handoff: \"09:00\", start: 2026-01-05, participants: [alice] }";
        write("  layers: [" + layer + ", " + layer + "]");

        assertThat(folder.findings()).singleElement().asString().contains("layers.base.id", "a second time");
    }

    private static List<String> at(OnCallCalculator calculator, String instant) {
        return calculator.onCall(Instant.parse(instant));
    }

    private Schedule good(String keys) {
        write(keys);
        Findings findings = new Findings();
        return folder.read(findings)
                .flatMap(catalogue -> catalogue.schedule("platform"))
                .orElseThrow(() -> new AssertionError(findings.text()));
    }

    private void write(String keys) {
        folder.write(
                "schedules.yaml", "schedules:\n  - id: platform\n    zone: UTC\n" + keys.indent(2) + "  " + EM + "\n");
    }
}
