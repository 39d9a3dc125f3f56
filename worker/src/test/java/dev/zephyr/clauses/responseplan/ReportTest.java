package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Recorded;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportTest extends Story {

    ReportTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @Test
    @Tag("P-14")
    void answersResolutionsPostmortemsAndActionItemsStandByTheirGoals() {
        answered("P0");
        world.minutes(70);
        world.by("oncall-1", new Resolve("restarted", "checked by eye"));
        world.by(
                "oncall-1",
                new AddActionItem("more connections", "oncall-1", world.now().plus(Duration.ofDays(20))));
        world.by(
                "oncall-1",
                new AddActionItem("an alert", "oncall-1", world.now().plus(Duration.ofDays(20))));
        world.after(Duration.ofDays(20));
        world.by("oncall-1", new ChangeActionItem("a1", "", null, true, ""));
        world.after(Duration.ofDays(11));
        assertThat(Recorded.in(world).review())
                .containsPattern("\\| response-plan \\| MTTA P0 \\| under 5m \\| \\d+s \\| yes \\|")
                .contains("| response-plan | MTTA P1 | under 5m | none | yes |")
                .containsPattern("\\| response-plan \\| MTTR P0 \\| under 1h \\| 1h 1\\dm \\| no \\|")
                .contains("| response-plan | MTTR P1 | under 4h | none | yes |")
                .contains("| response-plan | postmortems complete | 100 % in 2d | 0 % (0 of 1) | no |")
                .contains("| response-plan | action items done | 90 % in 30d | 50 % (1 of 2) | no |");
    }
}
