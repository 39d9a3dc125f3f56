package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Mitigate;
import dev.zephyr.command.Note;
import dev.zephyr.incident.Tick;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.policy.ChecklistItem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does what, what they look at, and how it is written down. */
class TeamworkTest extends ManagementStory {

    @Tag("M-07")
    @Test
    void theDutiesOfTheCommanderAreItemsToTick() {
        respond("SEV1");
        assertThat(world.incident().owner()).contains(ONCALL);
        assertThat(world.policy().open().role("ic").orElseThrow().duties()).hasSize(6);
        List<String> duties = List.of(
                "severity-set",
                "roles-given",
                "channel-there",
                "bridge-open",
                "decisions",
                "escalated",
                "declared-resolved");
        duties.forEach(item -> world.by(ONCALL, new CheckItem(item, true)));
        assertThat(world.incident().team().ticked().keySet()).containsExactlyInAnyOrderElementsOf(duties);
    }

    @Tag("M-20")
    @Test
    void everyPhaseHasItemsThatAreTickedWithNameAndTime() {
        respond("SEV2");
        for (Phase phase : Phase.values()) {
            if (phase != Phase.CLOSED) {
                String item = items(phase).get(0);
                world.by("oncall-2", new CheckItem(item, true));
                Tick tick = world.incident().team().ticked().get(item);
                assertThat(tick.by()).isEqualTo("oncall-2");
                assertThat(tick.at()).isBetween(world.now().minusSeconds(2), world.now());
            }
        }
        assertThat(entries(EntryKind.ITEM_TICKED))
                .hasSize(6)
                .allMatch(entry -> entry.by().equals("oncall-2"));
    }

    @Tag("M-20")
    @Test
    void whatNobodyTouchedIsOpenAndATickCanBeTakenBack() {
        respond("SEV2");
        List<String> all = items(Phase.RESPONSE);
        assertThat(open(Phase.RESPONSE)).isEqualTo(all);
        world.by(ONCALL, new CheckItem("logs", true));
        assertThat(open(Phase.RESPONSE)).doesNotContain("logs").hasSize(all.size() - 1);
        world.by("oncall-2", new CheckItem("logs", false));
        assertThat(open(Phase.RESPONSE)).isEqualTo(all);
        assertThat(entries(EntryKind.ITEM_UNTICKED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("oncall-2"));
    }

    private List<String> items(Phase phase) {
        return world.policy().open().checklists().stream()
                .filter(item -> item.phase() == phase)
                .map(ChecklistItem::id)
                .toList();
    }

    private List<String> open(Phase phase) {
        return items(phase).stream()
                .filter(item -> !world.incident().team().ticked().containsKey(item))
                .toList();
    }

    @Tag("M-23")
    @Test
    void theResponseLooksAtDashboardsLogsAndRecentChanges() {
        respond("SEV1");
        for (String item : List.of("dashboards", "logs", "recent-changes")) {
            assertThat(open(Phase.RESPONSE)).contains(item);
            world.by("owner", new CheckItem(item, true));
        }
        assertThat(entries(EntryKind.ITEM_TICKED))
                .extracting(TimelineEntry::text)
                .containsExactly("Dashboards looked through", "Logs looked through", "Recent changes looked through");
    }

    @Tag("M-24")
    @ParameterizedTest
    @ValueSource(strings = {"rollback", "failover", "feature-flag"})
    void aMitigationIsRecordedWithItsOutcome(String type) {
        respond("SEV2");
        world.by("owner", new Mitigate(type, "no effect"));
        assertThat(entries(EntryKind.MITIGATION)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("owner");
            assertThat(entry.text()).isEqualTo(type + ": no effect");
        });
        assertThatThrownBy(() -> world.by("owner", new Mitigate("prayer", "")))
                .hasStackTraceContaining("the policy has [rollback, failover, feature-flag]");
    }

    @Tag("M-28")
    @Test
    void theScribeWritesTimelineActionsAndDecisionsInTheirOwnName() {
        respond("SEV1");
        world.by(ONCALL, new Assign("scribe", "oncall-2"));
        world.by("oncall-2", new Note(EntryKind.NOTE, "the rollback has begun"));
        world.by("oncall-2", new Mitigate("rollback", "errors fall"));
        world.by("oncall-2", new Note(EntryKind.DECISION, "no failover for now"));
        assertThat(world.incident().timeline().entries())
                .filteredOn(entry -> entry.by().equals("oncall-2"))
                .extracting(TimelineEntry::kind)
                .containsExactly(EntryKind.NOTE, EntryKind.MITIGATION, EntryKind.DECISION);
        assertThat(world.incident().team().holder("scribe")).contains("oncall-2");
        reach(16);
        assertThat(attention()).noneMatch(reason -> reason.contains("scribe"));
    }

    @Tag("M-28")
    @Test
    void aMissingScribeShowsAsAnOpenRole() {
        respond("SEV2");
        assertThat(world.policy().open().role("scribe")).isPresent();
        assertThat(world.incident().team().holder("scribe")).isEmpty();
        reach(6);
        assertThat(tasks()).contains("Name the scribe");
        reach(16);
        assertThat(attention()).contains("no scribe 15 minutes after the opening");
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void noPhaseIsWithoutItems(Phase phase) {
        assertThat(items(phase)).isNotEmpty();
    }

    @Tag("M-06")
    @ParameterizedTest
    @ValueSource(strings = {"SEV1", "SEV2", "unknown"})
    void theLeadOfTheRotationIsRungForTheCommandAndTakesItByAnswering(String severity) {
        respond(severity);
        assertThat(world.incident().team().commander()).contains(ONCALL);
        assertThat(rung()).containsExactly(ONCALL, LEAD);
        world.by(LEAD, new Acknowledge());
        assertThat(world.incident().team().commander()).contains(LEAD);
        assertThat(entries(EntryKind.ROLE_ASSIGNED))
                .last()
                .satisfies(entry ->
                        assertThat(entry.text()).isEqualTo("Incident commander: " + LEAD + ", before " + ONCALL));
        assertThat(world.incident().ladder().isRinging()).isFalse();
    }

    @Tag("M-06")
    @Test
    void untilTheLeadAnswersAndWhenTheyNeverDoWhoAcknowledgedLeads() {
        respond("SEV1");
        note();
        reach(6);
        assertThat(world.incident().team().commander()).contains(ONCALL);
        assertThat(told("takes-over")).containsExactly(ONCALL);
        assertThat(rung()).as("nobody else is rung in the lead's place").containsExactly(ONCALL, LEAD);
    }

    @Tag("M-06")
    @Test
    void aLeadWhoAnswersFirstLeadsAndRingsNobody() {
        world.open("SEV1");
        world.by(LEAD, new Acknowledge());
        assertThat(world.incident().team().commander()).contains(LEAD);
        assertThat(rung()).containsExactly(ONCALL);
    }

    @Tag("M-06")
    @Test
    void aCommandHandedOverByAPersonIsNotRungForAnyMore() {
        respond("SEV1");
        world.by(ONCALL, new Assign("ic", "judy"));
        assertThat(world.incident().ladder().isRinging()).isFalse();
        world.by(LEAD, new Acknowledge());
        assertThat(world.incident().team().commander()).contains("judy");
    }

    @Tag("M-06")
    @Test
    void theOthersOfTheTeamAreAskedWhereTheyAreOpenAndTheScribeIsWhoIsFree() {
        respond("SEV1");
        note();
        reach(6);
        assertThat(world.incident().team().offers())
                .containsEntry("tech-lead", "owner")
                .containsEntry("comms", "judy")
                .containsEntry("scribe", "oncall-2");
        assertThat(told("role-offered, scribe")).containsExactly("oncall-2");
    }

    @Test
    void whoeverAnswersLeadsAndHandsOver() {
        respond("SEV1");
        world.by(ONCALL, new Assign("ic", "lead"));
        assertThat(world.incident().owner()).contains("lead");
        assertThat(entries(EntryKind.ROLE_ASSIGNED))
                .extracting(TimelineEntry::text)
                .contains("Incident commander: lead, before " + ONCALL);
    }
}
