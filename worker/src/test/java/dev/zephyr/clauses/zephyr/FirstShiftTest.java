package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Turns;
import dev.zephyr.port.Page;
import dev.zephyr.shift.Reading;
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

/** What a person reads before their first shift under the preset {@code zephyr}. */
class FirstShiftTest {

    @TempDir
    private Path folder;

    private Turns turns;
    private Instant handOff;
    private String coming;

    @BeforeEach
    void aFirstShiftIsToCome() {
        turns = new Turns(folder, "zephyr");
        handOff = turns.handOff();
        coming = turns.at(handOff);
    }

    @AfterEach
    void end() {
        turns.close();
    }

    @Test
    @Tag("Z-18")
    void thePolicyIsGivenToThemBeforeTheirFirstShiftAndHavingReadItIsRecorded() {
        turns.after(handOff.minus(Duration.ofDays(3)));
        assertThat(asked())
                .singleElement()
                .satisfies(page -> assertThat(page.text())
                        .contains(
                                "Before your first shift, read how we respond: ",
                                "zephyr oncall read platform zephyr"));
        turns.does(coming, new ScheduleCommand.HaveRead(coming, "zephyr"));

        assertThat(turns.book().readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading)
                        .extracting(Reading::person, Reading::policy, Reading::by)
                        .containsExactly(coming, "zephyr", coming));
        turns.after(handOff.minusSeconds(60));
        assertThat(turns.told()).isEmpty();
    }

    @Test
    @Tag("Z-18")
    void theLeadIsToldADayBeforeOfWhoHasNotReadIt() {
        turns.after(handOff.minus(Duration.ofHours(24)).plusSeconds(10));
        assertThat(turns.told())
                .filteredOn(page -> page.recipient().responder().equals("erin"))
                .first()
                .satisfies(page -> assertThat(page.text()).contains(coming, "Not read yet: zephyr"));
    }

    @Test
    @Tag("Z-18")
    void whoHasReadItIsNotAskedBeforeTheNextShift() {
        turns.after(handOff.minus(Duration.ofDays(3)));
        turns.does(coming, new ScheduleCommand.HaveRead(coming, "zephyr"));
        turns.told();
        turns.after(handOff.plus(Duration.ofDays(28)));

        assertThat(asked()).isEmpty();
    }

    private List<Page> asked() {
        return turns.told().stream()
                .filter(page -> page.recipient().responder().equals(coming))
                .filter(page -> page.text().contains("Before your first shift"))
                .toList();
    }
}
