package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed once it is over. */
class FollowUpTest extends Story {

    private static final Map<String, String> DRAFT = Map.of(
            "summary", "Checkout was slow.",
            "timeline", "10:00 rung, 10:20 restarted.",
            "why", "No limit on the cache.",
            "prevention", "A limit and an alert.",
            "action-items", "Limit the cache.");

    FollowUpTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    private void resolved(String severity) {
        answered(severity);
        world.minutes(10);
        note("oncall-1", EntryKind.LEADERSHIP_SUMMARY, "slow");
        world.by("oncall-1", new Resolve("restarted", ""));
        forget();
    }

    private void hours(long hours) {
        world.after(Duration.ofHours(hours));
    }

    private void days(long days) {
        world.after(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolution-confirmed", "actions-documented", "postmortem-scheduled"})
    @Tag("O-16")
    void within24HoursConfirmationDocumentationAndThePostmortemsDateAreOwed(String duty) {
        resolved("P1");
        hours(19);
        assertThat(chased(duty)).isEmpty();
        hours(1);
        assertThat(chased(duty)).containsExactly("oncall-1");
        world.minutes(239);
        assertThat(entries(EntryKind.DUTY_MISSED))
                .noneMatch(entry -> entry.field("duty").equals(duty));
        world.minutes(1);
        assertThat(entries(EntryKind.DUTY_MISSED))
                .anyMatch(entry -> entry.field("duty").equals(duty));
        assertThat(chased(duty)).containsExactly("oncall-1", "oncall-1");
        forget();
        days(1);
        assertThat(chased(duty)).containsExactlyInAnyOrder("oncall-1", "lead");
    }

    @Test
    @Tag("O-16")
    void doneInTimeNobodyIsChased() {
        resolved("P0");
        note("oncall-1", EntryKind.CONFIRMED, "no error for an hour");
        world.by("oncall-1", new CheckItem("actions-written", true));
        world.by("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "tomorrow 10:00"));
        hours(48);
        assertThat(chased("resolution-confirmed")).isEmpty();
        assertThat(chased("actions-documented")).isEmpty();
        assertThat(chased("postmortem-scheduled")).isEmpty();
    }

    @Test
    @Tag("O-16")
    void aDocumentWrittenAtOnceNeedsNoDateAnyMore() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, ""));
        days(3);
        assertThat(chased("postmortem-scheduled")).isEmpty();
    }

    @Test
    @Tag("O-16")
    @Tag("O-17")
    void aP2IsConfirmedAndDocumentedAndOwesNoPostmortem() {
        resolved("P2");
        days(9);
        assertThat(chased("resolution-confirmed")).isNotEmpty();
        assertThat(chased("actions-documented")).isNotEmpty();
        assertThat(chased("postmortem-scheduled")).isEmpty();
        assertThat(chased("postmortem-finished")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("O-17")
    void thePostmortemIsOwedFinishedWithinAWeek(String severity) {
        resolved(severity);
        days(5);
        assertThat(chased("postmortem-finished")).containsExactly("oncall-1");
        days(2);
        assertThat(chased("postmortem-finished")).containsExactlyInAnyOrder("oncall-1", "oncall-1", "lead");
        forget();
        days(1);
        assertThat(chased("postmortem-finished")).containsExactlyInAnyOrder("oncall-1", "lead", "em-1");
    }

    @Test
    @Tag("O-17")
    void finishedMeansReviewedAndItsTemplateIsAKeyOfThePreset() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, ""));
        days(5);
        assertThat(chased("postmortem-finished")).containsExactly("oncall-1");
        world.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        days(5);
        assertThat(chased("postmortem-finished")).containsExactly("oncall-1");
        assertThat(Preset.OWNERSHIP_ESCALATION.postmortem().template()).isEqualTo("templates/postmortem.md");
    }

    @Test
    @Tag("O-29")
    void aDraftWithoutWhyAndPreventionIsRefusedAndSoIsItsReview() {
        resolved("P1");
        assertThat(refusal("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "Slow."), "")))
                .hasMessageContaining("section why (Why it happened)")
                .hasMessageContaining("section prevention (How to prevent it)");
        assertThat(refusal("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), "")))
                .hasMessageContaining("a draft: it comes before the review");
    }

    @Test
    @Tag("O-29")
    void aPersonAsCauseAndAPersonAsHeroArePointedAt() {
        resolved("P1");
        Map<String, String> draft = new HashMap<>(DRAFT);
        draft.put("why", "The cache has no limit. Oncall-1 caused the overload.");
        draft.put("prevention", "oncall-1 saved the day.");
        assertThat(world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, draft, ""))
                        .hints())
                .hasSize(2)
                .satisfies(hints -> assertThat(hints.get(0)).startsWith("why: a person is made the cause"))
                .satisfies(hints -> assertThat(hints.get(1)).startsWith("prevention: a person is made the hero"));
        assertThat(incident().postmortem().hasReached(Stage.DRAFTED)).isTrue();
    }

    @Test
    void actionItemsAreChasedUntilTheLastIsDoneAndThenItCloses() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, ""));
        world.by("oncall-1", new AddActionItem("limit the cache", "", null));
        world.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        note("oncall-1", EntryKind.CONFIRMED, "fine");
        world.by("oncall-1", new CheckItem("actions-written", true));
        world.after(Duration.ofDays(14).minusMinutes(2));
        assertThat(chased("action-items-assigned")).containsExactly("lead");
        world.minutes(3);
        assertThat(chased("action-items-assigned")).containsExactlyInAnyOrder("lead", "oncall-1", "lead");
        world.by("lead", new ChangeActionItem("a1", "carol", world.now(), false, ""));
        world.after(Duration.ofDays(16).minusMinutes(10));
        assertThat(chased("action-items-completed")).containsExactly("lead");
        world.minutes(11);
        assertThat(chased("action-items-completed")).containsExactlyInAnyOrder("lead", "lead");
        forget();
        days(7);
        assertThat(chased("action-items-completed")).containsExactlyInAnyOrder("lead", "em-1");
        days(3);
        assertThat(incident().phase()).isEqualTo(Phase.PREVENTION);
        world.by("carol", new ChangeActionItem("a1", "", null, true, ""));
        assertThat(incident().phase()).isEqualTo(Phase.CLOSED);
    }

    private void itemOf(String owner, String text, long dueInDays) {
        world.by("oncall-1", new AddActionItem(text, owner, world.now().plus(Duration.ofDays(dueInDays))));
    }

    @Test
    @Tag("O-30")
    void eachActionItemHasAClockOfItsOwnThatClimbsFromItsOwnerToTheManager() {
        resolved("P1");
        itemOf("carol", "limit the cache", 10);
        itemOf("bob", "alert on its size", 30);
        days(8);
        assertThat(chased("action-item-a1")).containsExactly("carol");
        assertThat(lastTold("carol")).contains("limit the cache");
        days(2);
        assertThat(chased("action-item-a1")).containsExactly("carol", "carol");
        assertThat(entries(EntryKind.DUTY_MISSED))
                .anyMatch(entry -> entry.field("duty").equals("action-item-a1"));
        forget();
        days(3);
        assertThat(chased("action-item-a1")).containsExactlyInAnyOrder("carol", "lead");
        forget();
        days(4);
        assertThat(chased("action-item-a1")).containsExactlyInAnyOrder("carol", "lead", "em-1");
        assertThat(incident().attention()).contains("an action item is overdue by a week");
        forget();
        days(7);
        assertThat(chased("action-item-a1")).containsExactlyInAnyOrder("carol", "lead", "em-1");
        assertThat(chased("action-item-a2")).isEmpty();
        days(5);
        assertThat(chased("action-item-a2")).containsExactly("bob");
    }

    @Test
    @Tag("O-30")
    void aDoneItemStopsItsOwnClockOnlyAndANewDateStartsItAnew() {
        resolved("P1");
        itemOf("carol", "limit the cache", 10);
        itemOf("bob", "alert on its size", 10);
        assertThat(world.waitsFor()).contains("action item a1, limit the cache (reminder)");
        world.by("carol", new ChangeActionItem("a1", "", null, true, ""));
        world.by("lead", new ChangeActionItem("a2", "", world.now().plus(Duration.ofDays(20)), false, ""));
        assertThat(world.waitsFor()).doesNotContain("action item a1, limit the cache (reminder)");
        days(15);
        assertThat(chased("action-item-a1")).isEmpty();
        assertThat(chased("action-item-a2")).isEmpty();
        days(5);
        assertThat(chased("action-item-a2")).containsExactly("bob", "bob");
    }

    @Test
    @Tag("O-30")
    void openActionItemsShowTheirAge() {
        resolved("P1");
        itemOf("carol", "limit the cache", 10);
        assertThat(incident().postmortem().actionItems().get(0).since())
                .isBetween(world.now().minusSeconds(5), world.now());
        days(10);
        assertThat(lastTold("carol")).containsPattern("limit the cache \\(carol\\), open for (9|10)d");
    }

    @Test
    @Tag("O-30")
    void aRepeatShowsTheUnfinishedItemsOfTheEarlierIncident() {
        resolved("P1");
        String earlier = incident().id().value();
        itemOf("carol", "limit the cache", 10);
        itemOf("bob", "alert on its size", 10);
        world.by("bob", new ChangeActionItem("a2", "", null, true, ""));
        days(2);
        forget();
        world.alerts(world.firing("f2"));
        world.settle();
        assertThat(incident().opening().previous()).isEqualTo(earlier);
        assertThat(incident().opening().unfinished())
                .singleElement()
                .asString()
                .startsWith("limit the cache (carol, due 20");
        assertThat(lastPosted("incident", "left-unfinished")).contains(earlier, "limit the cache (carol");
        assertThat(told("left-unfinished")).containsExactly("lead");
    }
}
