package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Assign;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RolesTest extends ZephyrPlay {

    @Test
    @Tag("Z-12")
    void whoeverAnswersLeadsAlsoWhoWasNeverRung() {
        answered("SEV-2");
        assertThat(rung()).doesNotContain(IC);
        assertThat(world.incident().team().commander()).contains(IC);
        assertThat(toldText("roles"))
                .contains(IC + " is in command and owns the timeline, the decisions and this channel");
    }

    @Test
    @Tag("Z-12")
    void theCommandGoesToAnybodyAndBothStandOnTheTimeline() {
        answered("SEV-1");
        by(IC, new Assign("ic", "judy"));
        assertThat(world.incident().team().commander()).contains("judy");
        assertThat(entries(EntryKind.ROLE_ASSIGNED))
                .last()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Incident commander: judy, before ivan"));
        by("judy", new Note(EntryKind.DECISION, "we fail over"));
        assertThat(entries(EntryKind.DECISION))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("judy"));
        by("judy", new Resolve("failed over", ""));
        assertThat(entries(EntryKind.RESOLVED)).hasSize(1);
    }

    @Test
    @Tag("Z-13")
    void theManagerOnCallIsOfferedForCommunicationsFirst() {
        answered("SEV-2");
        assertThat(told("roles")).containsExactly(IC);
        assertThat(toldText("roles")).contains("Ask the engineering manager on call first for communications");
        assertThat(told("role-offered")).contains(COMMS);
        assertThat(world.incident().team().offers()).containsEntry("comms", COMMS);
    }

    @Test
    @Tag("Z-04")
    void aSmallSev2AsksForThreeRolesAndTwoInvestigate() {
        answered("SEV-2");
        assertThat(toldText("roles")).contains("an incident commander, communications and investigators, usually two");
        by(IC, new Assign("comms", COMMS));
        by(IC, new Assign("investigators", "platform-1"));
        by(IC, new Assign("investigators", "owner"));
        assertThat(world.incident().team().roles())
                .containsEntry("ic", List.of(IC))
                .containsEntry("comms", List.of(COMMS))
                .containsEntry("investigators", List.of("platform-1", "owner"));
    }

    @Test
    @Tag("Z-04")
    void atSev3TheOtherRolesAreOptional() {
        answered("SEV-3");
        at(60);
        assertThat(told("roles")).isEmpty();
        by(IC, new Resolve("restarted", ""));
        assertThat(entries(EntryKind.RESOLVED)).hasSize(1);
    }
}
