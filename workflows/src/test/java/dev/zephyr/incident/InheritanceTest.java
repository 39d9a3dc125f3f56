package dev.zephyr.incident;

import static dev.zephyr.rehearsal.Rehearsal.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.Page;
import dev.zephyr.rehearsal.FakeDirectory;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has left owes nothing any more: what they had is the lead's, who is told what they were to be told. */
class InheritanceTest {

    private final FakeDirectory directory = new FakeDirectory();

    /** Resolved by a commander who leaves then, with an action item of their own. */
    private Rehearsal followUp() {
        Rehearsal rehearsal = open(Policies.small(), "S1", directory)
                .by("oncall-1", new Acknowledge())
                .by("oncall-1", new CheckItem("verified", true))
                .by("oncall-1", new Resolve("restarted", ""))
                .minutes(60)
                .by("oncall-1", new AddActionItem("limit the pool", "oncall-1", null));
        directory.leaves("oncall-1");
        return rehearsal;
    }

    private static List<String> toldTo(Rehearsal rehearsal, String person) {
        return rehearsal.told().stream()
                .map(Rehearsal.Told::page)
                .filter(page -> page.recipient().responder().equals(person))
                .map(Page::text)
                .toList();
    }

    @Test
    void rolesAndOpenActionItemsGoToTheLeadWhoIsTold() {
        Rehearsal rehearsal = followUp().minutes(60 * 24 * 8);

        assertThat(rehearsal.incident().team().commander()).contains("lead");
        assertThat(rehearsal.incident().postmortem().actionItems().get(0).owner())
                .isEqualTo("lead");
        assertThat(toldTo(rehearsal, "lead"))
                .filteredOn(text -> text.contains("oncall-1 is not in the catalogue any more: this is yours now"))
                .hasSize(1);
    }

    @Test
    void withoutALeadItIsAskedForLoudly() {
        directory.nobodyAt(target -> target.kind() == Target.Kind.LEAD);
        Rehearsal rehearsal = followUp().minutes(60 * 24 * 8);

        assertThat(rehearsal.incident().attention())
                .anyMatch(reason -> reason.startsWith(
                        "oncall-1 is not in the catalogue any more, and there is no lead to take over"));
        assertThat(rehearsal.incident().team().commander()).contains("oncall-1");
    }

    @Test
    void whoHasNothingHereLeavesNothing() {
        directory.leaves("grace");
        Rehearsal rehearsal = open(Policies.small(), "S1", directory).minutes(120);

        assertThat(rehearsal.entries(EntryKind.ROLE_ASSIGNED)).isEmpty();
    }
}
