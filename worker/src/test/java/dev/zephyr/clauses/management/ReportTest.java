package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Recorded;
import dev.zephyr.metrics.Burden;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportTest extends ManagementStory {

    @Test
    @Tag("M-33")
    void theMeanTimeToResolveStandsByEachSeveritysLimitWithItsTrend() {
        respond("SEV2");
        note();
        reach(90);
        resolve();
        world.minutes(5);
        assertThat(Recorded.in(world).review())
                .contains("| severity | incidents | MTTD | MTTA | MTTR | median | p90 | MTTR before |")
                .contains("| incident-management | MTTR SEV1 | under 4h | none | yes |")
                .containsPattern("\\| incident-management \\| MTTR SEV2 \\| under 1d \\| 1h 30m \\| yes \\|")
                .contains("| incident-management | MTTR SEV3 | under 3d | none | yes |")
                .contains("| incident-management | MTTR SEV4 | under 7d | none | yes |")
                .contains("![Mean time to resolve by month and severity](trend.svg)");
    }

    @Test
    @Tag("M-31")
    void pagesAfterHoursAreCountedForThePersonWhoWasRung() {
        until(DayOfWeek.SATURDAY, 2);
        respond("SEV1");
        Burden night = Recorded.in(world).of(ONCALL);
        assertThat(night.pages()).isEqualTo(1);
        assertThat(night.afterHours()).isEqualTo(1);
        assertThat(night.atNight()).isEqualTo(1);
    }

    @Test
    @Tag("M-31")
    void aPageInWorkingTimeIsNoneAfterHours() {
        until(DayOfWeek.TUESDAY, 11);
        respond("SEV1");
        Burden day = Recorded.in(world).of(ONCALL);
        assertThat(day.pages()).isEqualTo(1);
        assertThat(day.afterHours()).isZero();
    }

    @Test
    @Tag("M-32")
    void eachTeamsBurdenIsReviewedByPersonAndService() {
        until(DayOfWeek.SATURDAY, 2);
        respond("SEV1");
        note();
        reach(60);
        resolve();
        world.minutes(5);
        assertThat(Recorded.in(world).onCall())
                .contains("# On-call review of checkout")
                .containsPattern("\\| " + ONCALL + " \\| 1 \\| 1 \\| 14 \\| 1 \\| 1h[^|]* \\|")
                .contains("| checkout | ");
    }

    private void until(DayOfWeek day, int hour) {
        ZoneId zone = ZoneId.of(Preset.INCIDENT_MANAGEMENT.calendar().zone());
        ZonedDateTime now = world.now().atZone(zone);
        ZonedDateTime then = now.with(TemporalAdjusters.next(day)).with(LocalTime.of(hour, 0));
        world.after(Duration.between(now, then));
    }
}
