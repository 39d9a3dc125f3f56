package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leadership hears of every P0 and P1, whatever anybody does. */
class LeadershipTest extends Story {

    private static final String[] LEADERS = {"erin", "frank", "grace"};

    LeadershipTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    private void nobodyToldYet() {
        assertThat(posted("leadership")).isEmpty();
        assertThat(told("leadership-summary")).isEmpty();
    }

    private void everybodyTold() {
        assertThat(posted("leadership")).containsExactly("leadership-summary");
        assertThat(told("leadership-summary")).containsExactlyInAnyOrder(LEADERS);
    }

    @Test
    @Tag("O-04")
    @Tag("O-20")
    void ofAP0LeadershipIsTold15MinutesAfterItsBeginning() {
        answered("P0");
        world.minutes(14);
        nobodyToldYet();
        world.minutes(1);
        everybodyTold();
    }

    @Test
    @Tag("O-05")
    @Tag("O-20")
    void ofAP1LeadershipIsTold15MinutesAfterItsBeginningAlthoughNobodyAnswers() {
        open("P1");
        world.minutes(14);
        nobodyToldYet();
        world.minutes(1);
        everybodyTold();
    }

    @Test
    void theSummarySaysWhatWhoAndWhenTheNextUpdateComes() {
        answered("P1");
        world.minutes(15);
        assertThat(lastPosted("leadership"))
                .contains("What is happening: Checkout p99 elevated", "oncall-1 leads")
                .doesNotContain("Next update: unknown");
    }

    @Test
    void the15MinutesCountFromTheHoldingOfThatSeverity() {
        answered("P2");
        world.minutes(20);
        world.by("oncall-1", new ChangeSeverity("P1", "worse"));
        world.minutes(14);
        nobodyToldYet();
        world.minutes(1);
        everybodyTold();
    }

    @Test
    void ofAP2LeadershipIsNotTold() {
        answered("P2");
        world.minutes(120);
        nobodyToldYet();
    }

    @Test
    @Tag("O-15")
    void aWrittenSummaryGoesOutAtOnceAndTheTimeNamedForTheNextIsAClockOfItsOwn() {
        answered("P0");
        world.minutes(10);
        Instant next = world.now().plus(Duration.ofMinutes(40));
        world.by("oncall-1", new Note(EntryKind.LEADERSHIP_SUMMARY, "slow", next));
        assertThat(world.ports().pages())
                .filteredOn(page -> page.step().startsWith("leadership-written"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.text())
                        .contains("slow", next.toString().substring(0, 16).replace('T', ' ')));
        assertThat(posted("leadership")).containsExactly("leadership-written");
        assertThat(told("leadership-written")).containsExactlyInAnyOrder(LEADERS);
        world.minutes(39);
        assertThat(posted("leadership")).hasSize(1);
        world.minutes(1);
        assertThat(posted("leadership")).containsExactly("leadership-written", "leadership-summary");
    }

    @Test
    @Tag("O-20")
    void aDowngradeBeforeTheDeadlineDoesNotKeepItFromLeadership() {
        answered("P0");
        world.minutes(5);
        world.by("oncall-1", new ChangeSeverity("P3", "less bad"));
        world.minutes(9);
        nobodyToldYet();
        world.minutes(1);
        everybodyTold();
    }

    @Test
    @Tag("O-20")
    void aResolutionBeforeTheDeadlineDoesNotKeepItFromLeadership() {
        answered("P1");
        world.minutes(5);
        world.by("oncall-1", new Resolve("restarted", ""));
        world.minutes(9);
        nobodyToldYet();
        world.minutes(1);
        everybodyTold();
    }

    @Test
    @Tag("O-20")
    void aCancellingIsToldToLeadershipAtOnce() {
        answered("P1");
        world.minutes(5);
        world.by("oncall-1", new Cancel("a test alert"));
        assertThat(posted("leadership")).containsExactly("leadership-cancelled");
        assertThat(lastPosted("leadership")).contains("a test alert", "oncall-1");
        assertThat(told("leadership-cancelled")).containsExactlyInAnyOrder(LEADERS);
    }

    @Test
    @Tag("O-20")
    void aDowngradeWithACancellingAfterItIsToldToLeadershipToo() {
        answered("P0");
        world.minutes(2);
        world.by("oncall-1", new ChangeSeverity("P3", "less bad"));
        world.minutes(2);
        world.by("oncall-1", new Cancel("a test alert"));
        assertThat(posted("leadership")).containsExactly("leadership-dropped");
        assertThat(told("leadership-dropped")).containsExactlyInAnyOrder(LEADERS);
    }

    @Test
    @Tag("O-20")
    void onlyAWordToLeadershipMeetsTheDeadline() {
        answered("P0");
        note("oncall-1", EntryKind.PROGRESS, "found the host");
        note("oncall-1", EntryKind.DECISION, "restart");
        note("oncall-1", EntryKind.CONFIRMED, "looks fine");
        world.minutes(15);
        everybodyTold();
    }
}
