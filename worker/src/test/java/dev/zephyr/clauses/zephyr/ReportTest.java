package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Recorded;
import dev.zephyr.command.Cancel;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportTest extends ZephyrPlay {

    @Test
    @Tag("Z-01")
    void aFalseAlarmIsKeptAndCountedApartFromEveryOtherFigure() {
        answered("SEV-1");
        by(IC, new Cancel("a test"));
        world.after(Duration.ofDays(4));
        Recorded recorded = Recorded.in(world);
        assertThat(recorded.files()).singleElement().satisfies(file -> {
            assertThat(file.incident().cancelled()).isTrue();
            assertThat(file.incident().postmortem()).isNull();
        });
        assertThat(recorded.review())
                .contains("0 incidents")
                .contains("1 false alarms are counted here and in no other figure");
    }
}
