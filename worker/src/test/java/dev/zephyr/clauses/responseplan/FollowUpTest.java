package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
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
            "root-cause", "No limit on the cache.",
            "action-items", "Limit the cache.");

    FollowUpTest() {
        super(Preset.RESPONSE_PLAN);
    }

    private void resolved(String severity) {
        answered(severity);
        world.minutes(10);
        world.by("oncall-1", new Resolve("restarted", "seen by eye"));
        forget();
    }

    private boolean missed(String duty) {
        return entries(EntryKind.DUTY_MISSED).stream()
                .anyMatch(entry -> entry.field("duty").equals(duty));
    }

    private void hours(long hours) {
        world.after(Duration.ofHours(hours));
    }

    private void days(long days) {
        world.after(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P3"})
    @Tag("P-13")
    @Tag("P-20")
    void theDateOfThePostmortemIsOwedWithin48HoursByTheCommander(String severity) {
        resolved(severity);
        hours(23);
        assertThat(chased("postmortem-scheduled")).isEmpty();
        hours(1);
        assertThat(chased("postmortem-scheduled")).containsExactly("oncall-1");
        world.after(Duration.ofDays(1).minusMinutes(1));
        assertThat(missed("postmortem-scheduled")).isFalse();
        world.minutes(1);
        assertThat(missed("postmortem-scheduled")).isTrue();
        assertThat(chased("postmortem-scheduled")).containsExactlyInAnyOrder("oncall-1", "oncall-1");
        forget();
        days(1);
        assertThat(chased("postmortem-scheduled")).containsExactlyInAnyOrder("oncall-1", "erin", "frank");
    }

    @Test
    @Tag("P-20")
    void whoTookTheCommandOverIsTheOneReminded() {
        answered("P1");
        world.by("oncall-1", new Assign("ic", "lead"));
        world.by("lead", new Resolve("restarted", "seen by eye"));
        forget();
        hours(49);
        assertThat(chased("postmortem-scheduled")).containsExactlyInAnyOrder("lead", "lead");
    }

    @Test
    @Tag("P-13")
    void aDocumentCompleteAtOnceNeedsNoDateAnyMore() {
        resolved("P2");
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, ""));
        days(5);
        assertThat(chased("postmortem-scheduled")).isEmpty();
    }

    @Test
    @Tag("P-13")
    void aDateInTimeEndsTheReminders() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "tomorrow 10:00"));
        days(5);
        assertThat(chased("postmortem-scheduled")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0", "P1"})
    @Tag("P-13")
    void ofAP0AndAP1TheDocumentIsOwedWithin48HoursToo(String severity) {
        resolved(severity);
        world.after(Duration.ofDays(2).minusMinutes(1));
        assertThat(missed("postmortem-complete")).isFalse();
        world.minutes(1);
        assertThat(missed("postmortem-complete")).isTrue();
    }

    @Test
    @Tag("P-13")
    void theCompleteDocumentGoesToTheStakeholdersForTheirReview() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, "https://docs.example/pm"));
        assertThat(told("postmortem-for-review")).containsExactlyInAnyOrder("owner", "judy", "ivan");
        assertThat(lastTold("judy")).contains("https://docs.example/pm");
        hours(72);
        assertThat(chased("postmortem-complete")).isEmpty();
        days(11);
        assertThat(chased("postmortem-reviewed"))
                .containsExactlyInAnyOrder("oncall-1", "oncall-1", "owner", "judy", "ivan");
    }

    @Test
    @Tag("P-13")
    void actionItemsAreTrackedUntilTheyAreDoneAndThenTheIncidentCloses() {
        resolved("P1");
        world.by("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "tomorrow 10:00"));
        world.by("oncall-1", new AdvancePostmortem(Stage.DRAFTED, DRAFT, ""));
        world.by("oncall-1", new AddActionItem("limit the cache", "carol", world.now()));
        world.by("oncall-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        world.after(Duration.ofDays(23).minusMinutes(1));
        assertThat(chased("action-items-completed")).isEmpty();
        world.minutes(2);
        assertThat(chased("action-items-completed")).containsExactly("oncall-1");
        assertThat(lastTold("oncall-1")).contains("limit the cache (carol)");
        forget();
        days(7);
        assertThat(chased("action-items-completed")).containsExactlyInAnyOrder("oncall-1", "erin", "frank");
        forget();
        days(10);
        assertThat(chased("action-items-completed")).containsExactlyInAnyOrder("oncall-1", "erin", "frank");
        assertThat(incident().phase()).isEqualTo(Phase.PREVENTION);
        world.by("carol", new ChangeActionItem("a1", "", null, true, ""));
        assertThat(incident().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    @Tag("P-13")
    void whatEndedWithoutADeclarationOwesNoPostmortem() {
        answered("unknown");
        world.by("oncall-1", new Cancel("a test alert"));
        forget();
        days(3);
        assertThat(world.ports().pages()).isEmpty();
    }
}
