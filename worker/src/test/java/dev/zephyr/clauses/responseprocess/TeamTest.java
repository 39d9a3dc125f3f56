package dev.zephyr.clauses.responseprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.DecideChange;
import dev.zephyr.command.Mitigate;
import dev.zephyr.command.Note;
import dev.zephyr.command.RequestChange;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTest extends ProcessPlay {

    @Test
    @Tag("R-05")
    void aP1IsAskedForItsTeamAndWhoAnsweredIsTheCommander() {
        answered("P1");
        assertThat(world.incident().team().commander()).contains(IC);
        before(5);
        assertThat(told("team")).isEmpty();
        at(6);
        assertThat(told("team")).containsExactly(IC);
        assertThat(toldText("team"))
                .contains("a technical lead")
                .contains("a communications lead")
                .contains("At P0 the\nengineering manager")
                .contains("communications-lead: ivan");
    }

    @Test
    @Tag("R-05")
    void theManagerIsCalledToAP0AndSecurityToWhatConcernsIt() {
        open("P0", "security");
        assertThat(rung()).contains("oncall-1", "em-1", "security-1");
    }

    @Test
    @Tag("R-05")
    void aP2NeedsNoTeam() {
        answered("P2");
        at(30);
        assertThat(told("team")).isEmpty();
    }

    @Test
    @Tag("R-05")
    void theCommandCanBeDelegated() {
        answered("P1");
        by(IC, new Assign("ic", "bob"));
        assertThat(world.incident().team().commander()).contains("bob");
    }

    @Test
    @Tag("R-23")
    void oneCommanderWhoIsTechnicalLeadTooIsPointedAtAndTheBackupIsOffered() {
        answered("P1");
        assertThat(world.by(IC, new Assign("technical-lead", IC)).hints())
                .containsExactly(IC + " holds technical-lead and ic; one person should not, consider handing one over");
        assertThat(told("role-offered")).containsExactly("oncall-2");
        assertThat(world.incident().team().offers()).containsEntry("technical-lead", "oncall-2");
        at(6);
        assertThat(toldText("team")).contains("The backup on-call is the first to ask");
        by("oncall-2", new Assign("technical-lead", "oncall-2"));
        assertThat(world.incident().team().holders("technical-lead")).containsExactly("oncall-2");
    }

    @Test
    @Tag("R-23")
    void whoLeadsTechnicallyAndTakesTheCommandIsPointedAtToo() {
        answered("P1");
        by(IC, new Assign("technical-lead", "bob"));
        assertThat(world.by("bob", new Assign("ic", "bob")).hints())
                .containsExactly("bob holds technical-lead and ic; one person should not, consider handing one over");
    }

    @Test
    @Tag("R-23")
    void belowP1OnePersonMayDoBothAndARisePointsAtIt() {
        answered("P2");
        assertThat(world.by(IC, new Assign("technical-lead", IC)).hints()).isEmpty();
        assertThat(world.by(IC, new ChangeSeverity("P1", "it grows")).hints())
                .containsExactly(IC + " holds technical-lead and ic; one person should not, consider handing one over");
        assertThat(told("role-offered")).containsExactly("oncall-2");
    }

    @Test
    @Tag("R-05")
    void whoIsSuggestedForTheTeamIsAskedForWhatIsOpen() {
        open("P0");
        by(IC, new Acknowledge());
        by(IC, new Note(EntryKind.PROGRESS, "looking"));
        at(6);
        assertThat(world.incident().team().offers())
                .containsEntry("technical-lead", "oncall-2")
                .containsEntry("communications-lead", COMMS)
                .containsEntry("engineering-manager", "em-1")
                .doesNotContainKey("security");
    }

    @Test
    @Tag("R-24")
    void findingsAreRecordedInTheLeadsNameAndReportedToTheCommander() {
        answered("P1");
        by(IC, new Assign("technical-lead", "bob"));
        by("bob", new Note(EntryKind.ROOT_CAUSE, "a full disk"));
        by("bob", new Note(EntryKind.FIX, "rotated the logs"));
        assertThat(told("findings")).containsExactly(IC, IC);
        assertThat(toldText("findings")).contains("bob: rotated the logs");
        assertThat(entries(EntryKind.ROOT_CAUSE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("bob"));
    }

    @Test
    @Tag("R-26")
    void theFirstChecksAreTickedOffWithNameAndTime() {
        answered("P1");
        List<String> checks = world.policy().open().checklists().stream()
                .filter(item -> item.phase() == Phase.RESPONSE)
                .map(item -> item.id())
                .toList();
        assertThat(checks).containsExactly("health", "changes", "dependencies", "logs");
        checks.forEach(check -> by("bob", new CheckItem(check, true)));
        assertThat(world.incident().team().ticked()).containsOnlyKeys(checks);
        assertThat(entries(EntryKind.ITEM_TICKED))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.by()).isEqualTo("bob"));
    }

    @ParameterizedTest
    @Tag("R-06")
    @CsvSource({
        "rollback, a bad deploy",
        "scale-up, too little capacity",
        "disable-feature, a feature that causes the trouble",
        "fail-over, a system with a standby",
        "circuit-breaker, a failing dependency"
    })
    void mitigationsAreTypedAndHaveTheirOccasion(String type, String occasion) {
        answered("P1");
        assertThat(world.policy().open().changes().mitigations())
                .anySatisfy(known -> assertThat(known.id() + known.occasion()).isEqualTo(type + occasion));
        by(IC, new Mitigate(type, "better"));
        assertThat(entries(EntryKind.MITIGATION))
                .singleElement()
                .satisfies(entry -> assertThat(entry.field("type")).isEqualTo(type));
    }

    @Test
    @Tag("R-06")
    void anUnknownMitigationIsRefusedWithThoseThereAre() {
        answered("P1");
        assertThat(refused(IC, new Mitigate("pray", "")))
                .contains("[rollback, scale-up, disable-feature, fail-over, circuit-breaker]");
    }

    @Test
    @Tag("R-27")
    void causeWorkBeforeAnyMitigationIsPointedAtAndItsTaskComesUpAfterIt() {
        answered("P1");
        assertThat(world.by(IC, new Note(EntryKind.DIAGNOSIS, "odd queries")).hints())
                .containsExactly("nothing is mitigated yet: the cause can wait until the impact is stopped");
        assertThat(world.incident().team().tasks()).isEmpty();
        by(IC, new Mitigate("rollback", "better"));
        assertThat(world.incident().team().tasks())
                .extracting(task -> task.text())
                .containsExactly("Find the cause now that the harm is contained");
        assertThat(world.by(IC, new Note(EntryKind.ROOT_CAUSE, "an index")).hints())
                .isEmpty();
    }

    @Test
    @Tag("R-28")
    void aMitigationBySomebodyElseNeedsTheCommandersApprovalOnRecord() {
        answered("P1");
        assertThat(refused("bob", new Mitigate("rollback", ""))).contains("needs the commander's approval on record");
        by("bob", new RequestChange("roll back 1.2", false));
        assertThat(told("change-asked-for")).containsExactly(IC);
        int change = entries(EntryKind.CHANGE_REQUESTED).get(0).seq();
        assertThat(refused("bob", new DecideChange(change, true, ""))).contains("only the commander decides");
        by(IC, new DecideChange(change, true, "go"));
        assertThat(posts("incident")).contains("change-decided");
        by("bob", new Mitigate("rollback", "better"));
        assertThat(refused("carol", new Mitigate("fail-over", "")))
                .contains("needs the commander's approval on record");
        assertThat(entries(EntryKind.CHANGE_APPROVED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo(IC));
    }

    @Test
    @Tag("R-29")
    void anExperimentalChangeCanNotBeApproved() {
        answered("P1");
        by("bob", new RequestChange("a new kernel", true));
        int change = entries(EntryKind.CHANGE_REQUESTED).get(0).seq();
        assertThat(refused(IC, new DecideChange(change, true, ""))).contains("is experimental");
        by(IC, new DecideChange(change, false, "not in production"));
        assertThat(entries(EntryKind.CHANGE_REFUSED)).hasSize(1);
    }
}
