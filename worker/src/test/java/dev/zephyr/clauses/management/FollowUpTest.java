package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Section;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.workflow.IncidentWorld;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed once it is over: the postmortem and what is learnt from it. */
class FollowUpTest extends ManagementStory {

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout failed. A pool was exhausted. It was rolled back.",
            "impact", "One in ten of 20000 users, 1200 EUR, 40 minutes",
            "timeline", "09:58 first errors\n10:20 rollback\n10:38 normal",
            "root-cause", "The pool has no limit per tenant, because it was sized for one",
            "went-well", "The alert came before the first report",
            "to-improve", "The dashboard does not show the pool",
            "action-items", "Limit the pool per tenant: bob, in two weeks");

    static ChangeActionItem done(String item) {
        return new ChangeActionItem(item, "", null, true, "");
    }

    /** Draft, one action item without owner and date, review. */
    static void draftAndReview(IncidentWorld world) {
        world.by(ONCALL, new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        world.by(ONCALL, new AddActionItem("limit the pool per tenant", "", null));
        world.by(ONCALL, new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
    }

    private void resolved(String severity) {
        respond(severity);
        reach(20);
        resolve();
    }

    @ParameterizedTest
    @Tag("M-27")
    @ValueSource(strings = {"SEV1", "SEV2", "SEV3", "SEV4"})
    void thePostmortemOfEverySeverityHasItsDateWithinFortyEightHours(String severity) {
        resolved(severity);
        before(Duration.ofDays(1));
        assertThat(told("follow-up-due, postmortem-scheduled")).isEmpty();
        reach(Duration.ofDays(1));
        assertThat(told("follow-up-due, postmortem-scheduled")).containsExactly(ONCALL);
        before(Duration.ofDays(2));
        assertThat(missed()).doesNotContain("postmortem-scheduled");
        reach(Duration.ofDays(2));
        assertThat(missed()).contains("postmortem-scheduled");
        reach(Duration.ofDays(3));
        assertThat(told("follow-up-due, postmortem-scheduled")).contains("em-1");
    }

    @Test
    @Tag("M-27")
    void aDateSetAfterTheDraftIsNotChasedEither() {
        resolved("SEV2");
        reach(30);
        world.by(ONCALL, new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        world.by(ONCALL, new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-01 10:00"));
        reach(Duration.ofDays(6));
        assertThat(told("follow-up-due, postmortem-scheduled")).isEmpty();
    }

    @Test
    @Tag("M-15")
    void aReviewWithoutADraftIsRefused() {
        resolved("SEV2");
        reach(30);
        assertThatThrownBy(() -> world.by(ONCALL, new AdvancePostmortem(Stage.REVIEWED, Map.of(), "")))
                .rootCause()
                .hasMessageContaining("a draft: it comes before the review");
    }

    @Test
    @Tag("M-27")
    void aDateSetInTimeIsNotChased() {
        resolved("SEV2");
        reach(30);
        world.by(ONCALL, new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-01 10:00"));
        reach(Duration.ofDays(6));
        assertThat(told("follow-up-due, postmortem-scheduled")).isEmpty();
        assertThat(missed()).doesNotContain("postmortem-scheduled");
    }

    @Tag("M-14")
    @ParameterizedTest
    @CsvSource({
        "postmortem-drafted, 48",
        "postmortem-reviewed, 168",
        "action-items-assigned, 336",
        "action-items-completed, 720"
    })
    void eachMilestoneIsRemindedBeforeAndMissedAtItsHour(String duty, int hours) {
        resolved("SEV1");
        before(Duration.ofHours(hours));
        assertThat(missed()).doesNotContain(duty);
        assertThat(notices("")).anyMatch(page -> page.step().endsWith(", " + duty));
        reach(Duration.ofHours(hours));
        assertThat(missed()).contains(duty);
        assertThat(notices("").stream().filter(page -> page.step().endsWith(", " + duty)))
                .anyMatch(page -> !page.recipient().responder().equals(ONCALL) || duty.equals("postmortem-drafted"));
    }

    @Tag("M-14")
    @Test
    void milestonesReachedInTimeLeaveNothingMissedAndCloseTheIncident() {
        resolved("SEV2");
        reach(Duration.ofHours(20));
        world.by(ONCALL, new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-01 10:00"));
        reach(Duration.ofHours(47));
        draftAndReview(world);
        reach(Duration.ofDays(13));
        world.by(ONCALL, new ChangeActionItem("a1", "bob", world.now().plus(Duration.ofDays(10)), false, ""));
        reach(Duration.ofDays(29));
        world.by("bob", done("a1"));
        assertThat(missed()).isEmpty();
        assertThat(world.incident().phase()).isEqualTo(Phase.CLOSED);
    }

    @Tag("M-14")
    @Test
    void anItemIsCompleteWithADocumentedExceptionToo() {
        resolved("SEV2");
        reach(Duration.ofHours(1));
        draftAndReview(world);
        reach(Duration.ofDays(29));
        assertThatThrownBy(
                        () -> world.by("lead", new ChangeActionItem("a1", "bob", null, false, "the pool is retired")))
                .hasStackTraceContaining("an exception needs a date, a reason and the name of who makes it");
        world.by("lead", new ChangeActionItem("a1", "bob", world.now(), false, "the pool is retired"));
        assertThat(entries(EntryKind.ACTION_ITEM_EXCEPTED))
                .extracting(entry -> entry.by() + ": " + entry.text())
                .containsExactly("lead: the pool is retired");
        reach(Duration.ofDays(31));
        assertThat(missed()).doesNotContain("action-items-completed");
        assertThat(world.incident().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    @Tag("M-15")
    void aDraftIsRefusedWithTheListOfTheSectionsThatLack() {
        resolved("SEV1");
        assertThat(world.policy().open().postmortem().sections())
                .extracting(Section::id)
                .containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
        Map<String, String> half = new HashMap<>(SECTIONS);
        half.remove("root-cause");
        half.remove("action-items");
        half.put("summary", "One. Two. Three. Four. Five. Six.");
        assertThatThrownBy(() -> world.by(ONCALL, new AdvancePostmortem(Stage.DRAFTED, half, "")))
                .hasStackTraceContaining("the postmortem lacks a shorter summary: at most 5 sentences;"
                        + " section root-cause (Root cause); section action-items (Action items)");
        assertThat(entries(EntryKind.POSTMORTEM_DRAFTED)).isEmpty();
        half.putAll(SECTIONS);
        half.put("summary", "One. Two. Three. Four. Five.");
        world.by(ONCALL, new AdvancePostmortem(Stage.DRAFTED, half, ""));
        assertThat(entries(EntryKind.POSTMORTEM_DRAFTED)).hasSize(1);
    }

    @Test
    @Tag("M-15")
    void theDraftNeedsNoOwnerYetAndTheSecondWeekDoes() {
        resolved("SEV1");
        reach(Duration.ofDays(1));
        draftAndReview(world);
        assertThat(missed()).isEmpty();
        before(Duration.ofDays(14));
        world.by(ONCALL, new ChangeActionItem("a1", "bob", null, false, ""));
        assertThat(missed()).doesNotContain("action-items-assigned");
        reach(Duration.ofDays(14));
        assertThat(missed()).contains("action-items-assigned");
        world.by(ONCALL, new ChangeActionItem("a1", "", world.now(), false, ""));
        assertThat(entries(EntryKind.ACTION_ITEMS_ASSIGNED)).hasSize(1);
        int chases = notices("action-items-due, action-items-assigned").size();
        reach(Duration.ofDays(17));
        assertThat(notices("action-items-due, action-items-assigned")).hasSize(chases);
    }

    @Test
    void theTemplateAsksHowTheSystemAllowedIt() {
        assertThat(world.policy().open().postmortem().sections())
                .filteredOn(section -> section.id().equals("root-cause"))
                .singleElement()
                .satisfies(section -> assertThat(section.question()).startsWith("How did the system allow this?"));
    }

    @Test
    void fortyDaysWithoutAHandOnItStayLoudAndNeverRing() {
        resolved("SEV1");
        int rung = world.paged().size();
        reach(Duration.ofDays(40));
        assertThat(missed())
                .contains(
                        "postmortem-scheduled",
                        "postmortem-drafted",
                        "postmortem-reviewed",
                        "action-items-assigned",
                        "action-items-completed");
        assertThat(world.paged()).hasSize(rung);
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(world.keys()).doesNotHaveDuplicates();
    }
}
