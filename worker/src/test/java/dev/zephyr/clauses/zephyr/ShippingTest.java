package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.worker.ReviewDesk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preset asks over 90 days. */
class ShippingTest extends ZephyrPlay {

    private static final String FOUND = "No action item of checkout was done in 90 days";

    @TempDir
    private Path folder;

    @Test
    @Tag("Z-16")
    void aTeamThatShipsNothingIsTakenToTheManagerAndThenToTheFounderWithTheList() {
        owing();
        world.after(Duration.ofDays(91));
        try (ReviewDesk desk = desk()) {
            assertThat(desk.standstill("checkout", world.now())).isEmpty();
            assertThat(desk.readers(FOUND)).hasSize(2).last().isEqualTo("grace");
            assertThat(desk.readers(FOUND).get(0)).isIn("erin", "frank");
            assertThat(desk.ports().pages())
                    .allSatisfy(page -> assertThat(page.text())
                            .contains("2 open, 1 overdue")
                            .contains("limit connections (carol, ", "alert on the limit (nobody, "));
            assertThat(desk.standstill("platform", world.now())).isEmpty();
            assertThat(desk.ports().pages()).hasSize(2);
        }
    }

    @Test
    @Tag("Z-16")
    void oneThatIsDoneInTheWindowIsEnough() {
        owing();
        world.after(Duration.ofDays(60));
        by("carol", new ChangeActionItem("a1", "", null, true, ""));
        world.after(Duration.ofDays(31));
        try (ReviewDesk desk = desk()) {
            desk.standstill("checkout", world.now());
            assertThat(desk.ports().pages()).isEmpty();
        }
    }

    @Test
    @Tag("Z-16")
    void itIsNoPatternBeforeTheWindowIsOver() {
        owing();
        world.after(Duration.ofDays(89));
        try (ReviewDesk desk = desk()) {
            desk.standstill("checkout", world.now());
            assertThat(desk.ports().pages()).isEmpty();
        }
    }

    private void owing() {
        resolved("SEV-1");
        by(IC, new AddActionItem("limit connections", "carol", world.now().plus(Duration.ofDays(9))));
        by(IC, new AddActionItem("alert on the limit", "", null));
    }

    private ReviewDesk desk() {
        return new ReviewDesk(folder, "zephyr", world.ports().recorded());
    }
}
