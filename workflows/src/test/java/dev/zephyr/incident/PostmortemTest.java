package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Reopen;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.Document;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is owed after the resolution, until the incident is closed. */
class PostmortemTest {

    @Test
    void chasesTheDraftDailyUntilItIsThere() {
        Rehearsal rehearsal = LifecycleTest.resolved().after(Duration.ofDays(4));
        long day = Duration.ofDays(1).toMinutes();
        assertThat(rehearsal.told("remind, draft"))
                .containsExactly(
                        5 + 36 * 60 + " oncall-1",
                        5 + 2 * day + " oncall-1",
                        5 + 3 * day + " oncall-1",
                        5 + 4 * day + " oncall-1");
    }

    @Test
    void aDraftThatLacksSectionsIsRefusedWithTheWholeList() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        assertThatThrownBy(() -> rehearsal.by(
                        "oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A. B. C."), "")))
                .hasMessage("the postmortem lacks a shorter summary: at most 2 sentences; section cause (Cause)");
    }

    @Test
    void closesOnceTheReviewIsDoneAndEveryActionItemIs() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A.", "cause", "B."), ""));
        rehearsal.by("oncall-1", new AddActionItem("add a test", "oncall-1", rehearsal.now()));
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.PREVENTION);
        rehearsal.by("oncall-1", new ChangeActionItem("a1", "", null, true, ""));
        assertThat(rehearsal.incident().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void theDraftIsFiledWithItsSectionsAndTheTimeline() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A.", "cause", "B."), ""));
        assertThat(filed(rehearsal))
                .last()
                .satisfies(document ->
                        assertThat(document.markdown()).contains("## Summary\n\nA.", "acknowledged by oncall-1"));
    }

    @Test
    void thePostmortemBeginsOnceWithWhatWasRecorded() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40).by("oncall-1", new Reopen("still slow"));
        rehearsal.by("oncall-1", new Resolve("again", "")).minutes(40);
        assertThat(filed(rehearsal)).singleElement().satisfies(document -> {
            assertThat(document.path()).startsWith("postmortems/drafts/");
            assertThat(document.markdown()).contains("| Severity | S1 |", "## Summary", "acknowledged by oncall-1");
        });
    }

    @Test
    void anActionItemWithoutAnOwnerKeepsTheReviewFromEnding() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A.", "cause", "B."), ""));
        rehearsal.by("oncall-1", new AddActionItem("add a test", "", null));
        assertThatThrownBy(() -> rehearsal.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), "")))
                .hasMessage("the postmortem lacks an owner for action item a1 (add a test)");
    }

    @Test
    void aReviewComesAfterTheDraft() {
        assertThatThrownBy(() -> LifecycleTest.resolved()
                        .minutes(40)
                        .by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), "")))
                .hasMessageContaining("a draft: it comes before the review");
    }

    @Test
    void theDateOfTheReviewCanBeSetAfterTheDraftToo() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A.", "cause", "B."), ""));
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "tomorrow"));
        assertThat(rehearsal.entries(EntryKind.POSTMORTEM_SCHEDULED)).hasSize(1);
        assertThat(rehearsal.incident().postmortem().stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void anItemThatJoinsTheListLaterIsOwedToo() {
        Rehearsal rehearsal = LifecycleTest.resolved().minutes(40);
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "A.", "cause", "B."), ""));
        rehearsal.by("oncall-1", new AddActionItem("add a test", "oncall-1", rehearsal.now()));
        rehearsal.by("oncall-1", new ChangeActionItem("a1", "", null, true, ""));
        rehearsal.by("oncall-1", new AddActionItem("and a second", "lead", null));
        rehearsal.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        assertThat(rehearsal.incident().duties().byId().get("items").isOwed()).isTrue();
        assertThat(rehearsal.after(Duration.ofDays(31)).told("remind, items")).hasSize(1);
    }

    private static List<Document> filed(Rehearsal rehearsal) {
        return rehearsal.done().stream()
                .map(Rehearsal.Done::action)
                .filter(Action.File.class::isInstance)
                .map(action -> ((Action.File) action).document())
                .toList();
    }
}
