package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.MessageKind;
import dev.zephyr.port.Card;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardsTest {

    private final Rehearsal rehearsal = Rehearsal.open(Policies.small(), "S1");

    @Test
    void theCardFollowsTheOpeningOfItsRoom() {
        List<String> kinds = rehearsal.done().stream()
                .map(done -> done.action().getClass().getSimpleName())
                .filter(kind -> kind.equals("OpenRoom") || kind.equals("ShowCard"))
                .toList();

        assertThat(kinds).startsWith("OpenRoom", "ShowCard");
        assertThat(last().people()).contains("oncall-1");
    }

    @Test
    void itIsShownAnewWhenWhatStandsOnItChanges() {
        rehearsal.by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new PostUpdate(Map.of("status", "rolling back", "impact", "slow checkouts"), null));
        rehearsal.by("oncall-1", new Assign("comms", "carol"));

        assertThat(last().lines()).containsEntry("status", "rolling back").containsEntry("impact", "slow checkouts");
        assertThat(last().lines()).containsValue("carol");
        assertThat(last().people()).contains("oncall-1", "carol");
        assertThat(last().place()).isEqualTo("ref-1");
    }

    @Test
    void whatDoesNotStandOnItLeavesItAlone() {
        rehearsal.by("oncall-1", new Acknowledge());
        int before = cards().size();
        rehearsal.by("oncall-1", new Note(EntryKind.NOTE, "I see nothing in the logs"));

        assertThat(cards()).hasSize(before);
    }

    @Test
    void withoutARoomThereIsNoCard() {
        Rehearsal small = Rehearsal.open(Policies.small(), "S3").by("oncall-1", new Acknowledge());

        assertThat(small.done()).noneMatch(done -> done.action() instanceof Action.ShowCard);
    }

    @Test
    void aCardThatFailedAsksForAttentionUntilALaterOneIsShown() {
        rehearsal.failing(action -> action instanceof Action.ShowCard).by("oncall-1", new Acknowledge());
        rehearsal.by("oncall-1", new PostUpdate(Map.of("status", "looking"), null));
        assertThat(rehearsal.incident().attention()).singleElement().asString().contains("card of room");

        rehearsal.failing(action -> false).by("oncall-1", new PostUpdate(Map.of("status", "found it"), null));
        assertThat(rehearsal.incident().attention()).isEmpty();
    }

    @Test
    void onlyThePolicysOwnWordAlertsWhoeverIsPresent() {
        Map<String, String> attack = Map.of("title", "@here click this");
        Announcement own = MessageKind.of("t", "@here {title}").render(attack);
        Announcement written = MessageKind.of("t", "{title}").render(attack);

        assertThat(own.here()).isTrue();
        assertThat(written.here()).isFalse();
        assertThat(new MessageKind("t", "x", List.of(), Map.of(), true, List.of())
                        .render(Map.of())
                        .pinned())
                .isTrue();
    }

    private List<Card> cards() {
        return rehearsal.done().stream()
                .map(Rehearsal.Done::action)
                .filter(Action.ShowCard.class::isInstance)
                .map(action -> ((Action.ShowCard) action).card())
                .toList();
    }

    private Card last() {
        return cards().get(cards().size() - 1);
    }
}
