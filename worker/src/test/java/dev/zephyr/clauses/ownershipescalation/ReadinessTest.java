package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Turns;
import dev.zephyr.port.Page;
import dev.zephyr.shift.ScheduleCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before a shift under the preset {@code ownership-escalation}. */
class ReadinessTest {

    @TempDir
    private Path folder;

    private Turns turns;
    private Instant handOff;
    private String coming;

    @BeforeEach
    void aShiftIsToCome() {
        turns = new Turns(folder, "ownership-escalation");
        handOff = turns.handOff();
        coming = turns.at(handOff);
        turns.after(handOff.minus(Duration.ofHours(24)));
    }

    @AfterEach
    void end() {
        turns.close();
    }

    @Test
    @Tag("O-31")
    void theOnCallConfirmsLaptopConnectivityAndNoPlansADayBefore() {
        assertThat(turns.told()).singleElement().satisfies(page -> {
            assertThat(page.recipient().responder()).isEqualTo(coming);
            assertThat(page.text()).contains("laptop, connectivity, no plans", "--no");
        });
    }

    @Test
    @Tag("O-31")
    void aNoTellsTheLeadAndOffersASwap() {
        turns.told();
        turns.does(coming, new ScheduleCommand.Answer(coming, false, "at a wedding"));

        assertLeadIsTold("is not ready (at a wedding)");
    }

    @Test
    @Tag("O-31")
    void silenceTellsTheLeadAndOffersASwap() {
        turns.told();
        turns.after(handOff.minus(Duration.ofHours(12)).plusSeconds(10));

        assertLeadIsTold("has not said whether they are ready");
    }

    private void assertLeadIsTold(String what) {
        List<Page> told = turns.told();
        assertThat(told).extracting(page -> page.recipient().responder()).containsExactly("erin");
        assertThat(told.get(0).text())
                .contains(coming + " " + what)
                .contains("Others who take turns: ")
                .contains("zephyr oncall swap platform " + coming + " OTHER");
    }
}
