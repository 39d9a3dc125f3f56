package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Turns;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.incident.Opening;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.shift.Readiness;
import dev.zephyr.shift.ScheduleCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of shift under the preset {@code incident-management}, by the example's own schedule. */
class HandOffTest extends ManagementStory {

    private static final Duration A_DAY = Duration.ofHours(24);

    @TempDir
    private Path folder;

    private Turns turns;
    private Instant handOff;
    private String leaving;
    private String coming;

    @BeforeEach
    void aShiftRuns() {
        turns = new Turns(folder, "incident-management");
        handOff = turns.handOff();
        leaving = turns.at(turns.now());
        coming = turns.at(handOff);
    }

    @AfterEach
    void end() {
        turns.close();
    }

    private void answered() {
        turns.does(coming, new ScheduleCommand.Answer(coming, true, ""));
        turns.told();
    }

    private static List<String> readers(List<Page> pages) {
        return pages.stream().map(page -> page.recipient().responder()).toList();
    }

    @Test
    @Tag("M-18")
    void aHandOffTellsBothWhatIsOpenWhoHasNotAnsweredAndWhatIsDue() {
        world.open(ofPlatform());
        world.by(ONCALL, new AddActionItem("limit the pool", "bob", turns.now().plus(Duration.ofDays(1))));
        turns.record(world.ports().recorded());
        answered();
        turns.before(handOff);
        turns.told();
        turns.after(handOff);
        List<Page> told = turns.told();

        assertThat(readers(told)).containsExactly(coming, leaving);
        assertThat(told).allSatisfy(page -> {
            assertThat(page.kind()).isEqualTo(PageKind.NOTICE);
            assertThat(page.text())
                    .contains("Open incidents: 1", "SEV1: Checkout p99 elevated", "nobody leads")
                    .contains("Unanswered pages: ", ONCALL + " for SEV1: Checkout p99 elevated")
                    .contains("Due follow-ups: 1", "- limit the pool (bob) of SEV1");
        });
        assertThat(told.get(0).text()).startsWith("You are on call for Platform from ");
        assertThat(told.get(1).text()).startsWith("Your shift for Platform ends at ");
    }

    private static Opening ofPlatform() {
        Opening checkouts = opening("SEV1");
        return new Opening(
                checkouts.code(),
                checkouts.route(),
                checkouts.origin(),
                checkouts.title(),
                "search",
                "platform",
                checkouts.reporter(),
                checkouts.severity(),
                checkouts.assessment(),
                Set.of(),
                null,
                false,
                null,
                Map.of(),
                List.of());
    }

    @Test
    @Tag("M-18")
    void whatIsNotThereIsSaidToo() {
        answered();
        turns.after(handOff);

        assertThat(turns.told().get(0).text())
                .contains("Open incidents: none", "Unanswered pages: none", "Due follow-ups: none");
    }

    @Test
    @Tag("M-34")
    void beforeAShiftTheOnCallIsAskedToConfirmLaptopAndConnectivity() {
        turns.before(handOff.minus(A_DAY));
        assertThat(turns.told()).isEmpty();
        turns.after(handOff.minus(A_DAY));

        assertThat(turns.told()).singleElement().satisfies(page -> {
            assertThat(page.recipient().responder()).isEqualTo(coming);
            assertThat(page.text()).contains("laptop, connectivity", "zephyr oncall ready platform");
        });
    }

    @Test
    @Tag("M-34")
    void silenceIsToldToTheTeamTwelveHoursLater() {
        turns.after(handOff.minus(A_DAY));
        turns.told();
        turns.before(handOff.minus(Duration.ofHours(12)));
        assertThat(turns.told()).isEmpty();
        turns.after(handOff.minus(Duration.ofHours(12)).plusSeconds(10));
        List<Page> told = turns.told();

        assertThat(readers(told)).contains("erin", leaving).doesNotContain(coming);
        assertThat(told.get(0).text()).startsWith(coming + " has not said whether they are ready");
    }

    @Test
    @Tag("M-34")
    void aNoIsToldToTheTeamAtOnceWithItsReason() {
        turns.after(handOff.minus(A_DAY));
        turns.told();
        turns.does(coming, new ScheduleCommand.Answer(coming, false, "on a plane"));

        assertThat(turns.told())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.text()).startsWith(coming + " is not ready (on a plane)"));
    }

    @Test
    @Tag("M-34")
    void aYesIsRecordedAndNobodyIsTold() {
        turns.after(handOff.minus(A_DAY));
        answered();
        turns.before(handOff);

        assertThat(turns.told()).isEmpty();
        assertThat(turns.book().readiness()).singleElement().satisfies(it -> {
            assertThat(it)
                    .extracting(Readiness::person, Readiness::ready, Readiness::by)
                    .containsExactly(coming, true, coming);
            assertThat(it.answered()).isNotNull();
        });
    }
}
