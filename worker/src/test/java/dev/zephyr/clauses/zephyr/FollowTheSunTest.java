package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.clauses.Schedules;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody on call is awake at every hour; Alice is in Berlin, Bob in Chicago, Dave in Sydney. */
class FollowTheSunTest {

    private static final String ALICE = layer("alice", "Europe/Berlin", "07:00-17:00");
    private static final String BOB = layer("bob", "America/Chicago", "07:00-19:00");
    private static final String DAVE = layer("dave", "Australia/Sydney", "07:00-20:00");

    @TempDir
    private Path folder;

    @Test
    @Tag("Z-11")
    void aScheduleWhosePeopleInThreeZonesAreAwakeByTurnsIsTaken() {
        assertThat(schedules().load("layers: [" + DAVE + ", " + BOB + ", " + ALICE + "]"))
                .isEmpty();
    }

    @Test
    @Tag("Z-11")
    void aRegionThatIsOnCallAtNightIsFoundWithTheHours() {
        String night = layer("dave", "Australia/Sydney", "03:00-20:00");

        assertThat(schedules().load("layers: [" + ALICE + ", " + BOB + ", " + night + "]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Finding.Grade.WARNING))
                .satisfies(finding -> assertThat(finding.text())
                        .contains(
                                "schedules.platform.layers",
                                "everybody on call sleeps in",
                                "hours of the coming 90 days")
                        .contains("first at Mon 2026-02-02 17:00", "policy zephyr follows the sun", "other zones"));
    }

    @Test
    @Tag("Z-11")
    void aRotationOfOneZoneIsFoundToo() {
        assertThat(schedules().load("handoff: monday 09:00, start: 2026-01-05, participants: [alice, heidi]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("everybody on call sleeps in 719 hours"));
    }

    @Test
    @Tag("Z-11")
    void twoOnCallTogetherNeedOneWhoIsAwake() {
        assertThat(schedules()
                        .load("handoff: monday 09:00, start: 2026-01-05, participants: [alice, bob, dave],"
                                + " atOnce: all"))
                .isEmpty();
    }

    private Schedules schedules() {
        return new Schedules(folder, "zephyr");
    }

    private static String layer(String person, String zone, String hours) {
        return "{ id: " + person + ", zone: " + zone + ", handoff: '09:00', start: 2026-01-05, participants: [" + person
                + "], restrictions: [{ hours: '" + hours + "' }] }";
    }
}
