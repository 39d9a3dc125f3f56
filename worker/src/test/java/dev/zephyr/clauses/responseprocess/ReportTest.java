package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.clauses.Recorded;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportTest extends ProcessPlay {

    @Test
    @Tag("R-17")
    void theReviewCountsSeveritiesDetectionResolutionRepeatsAndCustomersAgainstTheGoals() {
        AlertFact alert = world.firing("f1");
        open(opening("alert", "zephyr", "P0", world.now().minus(Duration.ofMinutes(3)), "customer-impact"), alert);
        by(IC, new Acknowledge());
        by(IC, new Note(EntryKind.PROGRESS, "looking"));
        at(50);
        world.alerts(world.cleared("f1", alert.startsAt()));
        by(IC, new Resolve("restarted", "verified by eye"));
        world.after(Duration.ofHours(3));
        world.alerts(world.firing("f1"));
        by(IC, new Acknowledge());
        world.minutes(5);

        assertThat(Recorded.in(world).review())
                .contains("2 incidents, 2 of them noticed by customers, 1 the same trouble again, 1 not resolved yet")
                .containsPattern("\\| P0 \\| 2 \\| 1m 30s \\| \\d+s \\| 50m")
                .contains("| response-process | MTTD | under 5m | 1m 30s | yes |")
                .containsPattern("\\| response-process \\| MTTR P0 \\| under 1h \\| 50m[^|]*\\| yes \\|")
                .contains("| response-process | MTTR P1 | under 4h | none | yes |")
                .contains("| response-process | repeats | 0 | 1 | no |");
    }

    @Test
    @Tag("R-34")
    void aReportThatComesToNothingCountsAgainstNobody() {
        open(opening("person", "judy", "unknown", null));
        world.minutes(40);
        by("judy", new Cancel("it was my network"));
        assertThat(text("incidents", "cancelled")).contains("early is right, also when it is nothing");
        assertThat(Recorded.in(world).review())
                .contains("0 incidents, 0 of them noticed by customers, 0 the same trouble again, 0 not resolved yet")
                .contains("1 false alarms are counted here and in no other figure")
                .doesNotContain("judy");
    }
}
