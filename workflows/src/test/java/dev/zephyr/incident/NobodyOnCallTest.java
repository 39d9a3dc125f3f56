package dev.zephyr.incident;

import static dev.zephyr.rehearsal.Rehearsal.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.oncall.Target;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.rehearsal.FakeDirectory;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import org.junit.jupiter.api.Test;

/** A hole in a schedule costs no time: the next level is called, and whoever can mend the schedule hears of it. */
class NobodyOnCallTest {

    private final FakeDirectory directory = new FakeDirectory();

    @Test
    void theNextLevelRingsInTheSameMinuteAndTheOwnerIsTold() {
        directory.empty(Target.parse("oncall"), Target.person("erin"));
        Rehearsal rehearsal = open(Policies.small(), "S1", directory);

        assertThat(rehearsal.paged()).containsExactly("0 lead");
        assertThat(rehearsal.told())
                .extracting(Rehearsal.Told::page)
                .filteredOn(page -> page.kind() == PageKind.NOTICE)
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.recipient().responder()).isEqualTo("erin");
                    assertThat(page.text()).contains("Nobody on call", "oncall: nobody is on call");
                });
        assertThat(rehearsal.entries(EntryKind.NOBODY_THERE)).isNotEmpty();
    }

    @Test
    void theOwnerIsToldAgainWithAKeyOfItsOwnWhenTheClimbStartsAnew() {
        directory.empty(Target.parse("oncall"), Target.person("erin"));
        Rehearsal rehearsal = open(Policies.small(), "S1", directory).minutes(60);

        assertThat(rehearsal.told())
                .extracting(Rehearsal.Told::page)
                .filteredOn(page -> page.recipient().responder().equals("erin"))
                .extracting(Page::key)
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }
}
