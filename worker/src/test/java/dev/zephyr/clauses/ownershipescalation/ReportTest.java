package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Recorded;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Resolve;
import dev.zephyr.metrics.Burden;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportTest extends Story {

    ReportTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @Test
    @Tag("O-28")
    void pagesAndTimeAfterHoursAreCountedForThePersonWhoAnswered() {
        until(DayOfWeek.SATURDAY, "03:00");
        answered("P0");
        world.minutes(90);
        world.by("oncall-1", new Resolve("restarted", "checked by eye"));
        world.minutes(5);
        Burden burden = Recorded.in(world).of("oncall-1");
        assertThat(burden.afterHours()).isEqualTo(burden.pages()).isPositive();
        assertThat(burden.timeAfterHours()).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(91));
    }

    @Test
    @Tag("O-28")
    void workingTimeIsNotCounted() {
        until(DayOfWeek.TUESDAY, "11:00");
        answered("P0");
        world.minutes(30);
        world.by("oncall-1", new Resolve("restarted", "checked by eye"));
        world.minutes(5);
        Burden burden = Recorded.in(world).of("oncall-1");
        assertThat(burden.pages()).isPositive();
        assertThat(burden.afterHours()).isZero();
        assertThat(burden.timeAfterHours()).isZero();
    }
}
