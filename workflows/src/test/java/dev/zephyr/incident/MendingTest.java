package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Command;
import dev.zephyr.command.PayAttention;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Reroute;
import dev.zephyr.command.Retry;
import dev.zephyr.command.Skip;
import dev.zephyr.communication.Medium;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final String PERSON = "oncall-1";

    private final Rehearsal rehearsal = Rehearsal.open(Policies.small(), "S1").by(PERSON, new Acknowledge());

    @Test
    void whatFailedForGoodNeedsAttentionAtOnceWithItsReason() {
        failedUpdate(at(Medium.STATUS_PAGE));

        String id = undone();
        assertThat(rehearsal.incident().attention())
                .containsExactly(id + " could not be done: page update: refused by the vendor");
    }

    @Test
    void lookingAtItDoesNotDoIt() {
        failedUpdate(at(Medium.STATUS_PAGE));
        rehearsal.by(PERSON, new PayAttention("I see"));

        assertThat(rehearsal.incident().attention()).hasSize(1);
    }

    @Test
    void aRetryDoesItUnderTheSameKeyInTheNameOfWhoAsked() {
        failedUpdate(at(Medium.STATUS_PAGE));
        Action failed = rehearsal.incident().undone().get(0).action();
        rehearsal.failing(action -> false).by(PERSON, new Retry(undone()));

        assertThat(rehearsal.incident().attention()).isEmpty();
        assertThat(rehearsal.incident().undone()).isEmpty();
        assertThat(rehearsal.done()).extracting(Rehearsal.Done::action).endsWith(failed);
        assertThat(notes()).last().satisfies(note -> {
            assertThat(note.by()).isEqualTo(PERSON);
            assertThat(note.text()).isEqualTo("retries page update");
        });
    }

    @Test
    void aRetryThatFailsAgainIsUndoneAgain() {
        failedUpdate(at(Medium.STATUS_PAGE));
        String first = undone();
        rehearsal.by(PERSON, new Retry(first));

        assertThat(undone()).isNotEqualTo(first);
        assertThat(rehearsal.incident().attention()).hasSize(1);
    }

    @Test
    void aSkipSaysWhoAndWhy() {
        failedUpdate(at(Medium.STATUS_PAGE));
        String id = undone();
        assertThatThrownBy(() -> rehearsal.by(PERSON, new Skip(id, " "))).isInstanceOf(Refusal.class);
        rehearsal.by(PERSON, new Skip(id, "posted by hand"));

        assertThat(rehearsal.incident().attention()).isEmpty();
        assertThat(notes()).last().satisfies(note -> {
            assertThat(note.by()).isEqualTo(PERSON);
            assertThat(note.text()).isEqualTo("skips page update: posted by hand");
        });
    }

    @Test
    void aMessageCanBeSaidInAnotherChannel() {
        failedUpdate(at(Medium.STATUS_PAGE));
        rehearsal.failing(action -> false).by(PERSON, new Reroute(undone(), "room"));

        assertThat(rehearsal.posted()).last().isEqualTo("0 room update");
        assertThat(rehearsal.incident().attention()).isEmpty();
    }

    @Test
    void whatIsForTheTeamIsNotSaidOutside() {
        failedUpdate(at(Medium.ROOM));

        refused(new Reroute(undone(), "page"), "choose a channel that the team reads");
        refused(new Reroute(undone(), "customers"), "choose a channel that the team reads");
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() {
        failedUpdate(at(Medium.STATUS_PAGE));

        refused(new Retry("f99"), "there are [" + undone() + "]");
        refused(new Reroute(undone(), "pigeons"), "[chiefs, customers, page, room]");
    }

    @Test
    void aRoomCanNotBeSaidElsewhere() {
        Rehearsal other = Rehearsal.open(Policies.small(), "S3").failing(action -> action instanceof Action.OpenRoom);
        other.by(PERSON, new ChangeSeverity("S1", "worse"));

        assertThat(other.incident().undone()).hasSize(1);
        String id = other.incident().undone().get(0).id();
        assertThatThrownBy(() -> other.by(PERSON, new Reroute(id, "room"))).hasMessageContaining("retry " + id);
    }

    @Test
    void aPersonWhoCouldNotBeToldIsAskedForOnceMore() {
        Rehearsal other = Rehearsal.open(Policies.small(), "S1")
                .by(PERSON, new Acknowledge())
                .unreachable(page -> page.dueAt() == null)
                .minutes(13);
        assertThat(other.incident().undone()).isNotEmpty();

        Undone undone = other.incident().undone().get(0);
        assertThat(undone.what()).startsWith("telling ");
    }

    private void failedUpdate(Predicate<Action> failing) {
        rehearsal.failing(failing).by(PERSON, new PostUpdate(Map.of("status", "rolling back"), null));
    }

    private static Predicate<Action> at(Medium medium) {
        return action -> action instanceof Action.Publish publish && publish.medium() == medium;
    }

    private String undone() {
        assertThat(rehearsal.incident().undone()).hasSize(1);
        return rehearsal.incident().undone().get(0).id();
    }

    private List<TimelineEntry> notes() {
        return rehearsal.entries(EntryKind.NOTE);
    }

    private void refused(Command command, String why) {
        assertThatThrownBy(() -> rehearsal.by(PERSON, command))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
