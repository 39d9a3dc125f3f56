package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinueAsNewTest {

    @Test
    void aLongStoryGoesOnInANewRunAndLosesNothing() {
        try (IncidentWorld world = new IncidentWorld(Policies.small())) {
            world.open("S1", world.firing("f0"));
            world.by("oncall-1", new Acknowledge());
            String firstRun = run(world);
            int alerts = 0;
            while (run(world).equals(firstRun) && alerts < 9000) {
                for (int i = 0; i < 200; i++) {
                    alerts++;
                    world.living().signal("alerts", batch(world, alerts));
                }
                world.settle();
            }
            assertThat(run(world)).isNotEqualTo(firstRun);
            assertThat(world.incident().alerts().byFingerprint().size()
                            + world.incident().alerts().uncounted())
                    .isEqualTo(alerts + 1);
            assertThat(firings(world.incident().timeline())).isEqualTo(alerts + 1);
            assertThat(world.incident().team().commander()).contains("oncall-1");
            assertThat(Histories.timers(world)).containsExactlyInAnyOrderElementsOf(world.waitsFor());
        }
    }

    /** Told one by one, and counted in what was folded. */
    private static long firings(Timeline timeline) {
        return timeline.of(EntryKind.ALERT_FIRED).count()
                + timeline.of(EntryKind.FOLDED)
                        .mapToLong(fold -> Long.parseLong(fold.field(EntryKind.ALERT_FIRED.wire())))
                        .sum();
    }

    private static AlertBatch batch(IncidentWorld world, int number) {
        return new AlertBatch("alertmanager", "route", List.of(world.firing("f" + number)), 0, false);
    }

    private static String run(IncidentWorld world) {
        return world.living().describe().getExecution().getRunId();
    }
}
