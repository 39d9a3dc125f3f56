package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.port.ReportKind;
import dev.zephyr.worker.ReviewDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages a night, averaged over the nights on shift: {@code oncall-1} has seven of the 28 that the policy looks at. */
class BurdenTest extends ManagementStory {

    private static final String PRESET = "incident-management";

    @TempDir
    private Path folder;

    @Test
    @Tag("M-30")
    void moreThanTwoPagesANightOnShiftGetOneActionItemForTheLead() {
        night();
        open("SEV1");
        world.after(Duration.ofHours(9));
        try (ReviewDesk desk = reviewed()) {
            assertThat(desk.tickets())
                    .singleElement()
                    .satisfies(ticket -> assertThat(ticket)
                            .contains("oncall-1 was rung too much", "fix the alerts or add people", "Owner: erin")
                            .containsPattern("\\d+ pages in 7 nights on shift, more than 2 a night"));
            assertThat(desk.filed("/on-call-checkout.md"))
                    .containsPattern("\\| oncall-1 \\| \\d+ pages in 7 nights on shift, more than 2 a night"
                            + " \\| fix the alerts or add people \\| erin \\| ZEP-1 \\|");
        }
    }

    @Test
    @Tag("M-30")
    void oneBadHourIsNoMoreThanTwoPagesANight() {
        night();
        open("SEV1");
        world.after(Duration.ofHours(1));
        acknowledge();
        try (ReviewDesk desk = reviewed()) {
            assertThat(desk.tickets()).isEmpty();
            assertThat(desk.filed("/on-call-checkout.md")).doesNotContain("Too much");
        }
    }

    private void night() {
        LocalDate tenth =
                LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusMonths(1).withDayOfMonth(10);
        Instant late = tenth.atTime(21, 0).toInstant(ZoneOffset.UTC);
        world.after(Duration.between(world.now(), late));
    }

    /** Twice, which opens nothing twice. */
    private ReviewDesk reviewed() {
        LocalDate first =
                LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusMonths(1).withDayOfMonth(1);
        Instant at = first.atTime(6, 0).toInstant(ZoneOffset.UTC);
        ReviewDesk desk = new ReviewDesk(folder, PRESET, world.ports().recorded());
        desk.report(ReportKind.ON_CALL, "", at);
        desk.report(ReportKind.ON_CALL, "", at);
        return desk;
    }
}
