package dev.zephyr.incident;

import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Medium;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Map;

/**
 * An action came to its end outside.
 *
 * @param done false when it failed for good
 * @param detail the outside's reference, or why it failed
 * @param shown what people are shown instead of a reference
 */
public record Carried(Action action, boolean done, String detail, String shown) implements Event {

    public Carried(Action action, boolean done, String detail) {
        this(action, done, detail, detail);
    }

    @Override
    public void on(Turn turn) {
        if (action instanceof Action.Ring ring) {
            rung(turn, ring);
        } else if (action instanceof Action.OpenRoom room) {
            opened(turn, room);
        } else if (action instanceof Action.Publish publish) {
            published(turn, publish);
        } else if (action instanceof Action.Say say) {
            notHeard(turn, say);
        } else if (action instanceof Action.ShowCard card) {
            Mending.shown(turn, card, done, detail);
        } else if (!done) {
            Mending.failed(turn, action, action.key(), detail);
        } else if (action instanceof Action.OpenItemTicket ticket) {
            ItemTickets.opened(turn, ticket, shown.isEmpty() ? detail : shown);
        } else if (action instanceof Action.ArchiveRoom room) {
            turn.record(
                    EntryKind.ROOM_ARCHIVED, TimelineEntry.SYSTEM, room.post().place());
        }
    }

    private void notHeard(Turn turn, Action.Say say) {
        if (!done) {
            Merging.notHeard(turn, say.word());
        }
    }

    private void rung(Turn turn, Action.Ring ring) {
        boolean answerExpected = ring.page().dueAt() != null;
        if (answerExpected) {
            Ringing.delivered(turn, ring.page(), done, detail);
        } else if (!done) {
            Voice.noticeFailed(turn, ring);
        }
    }

    private void opened(Turn turn, Action.OpenRoom room) {
        if (done) {
            String place = detail.isEmpty() ? room.post().place() : detail;
            turn.places().put(room.post().channel(), place);
            String name = shown.isEmpty() ? place : shown;
            turn.know("channel", name);
            turn.record(
                    EntryKind.ROOM_OPENED,
                    TimelineEntry.SYSTEM,
                    name,
                    Map.of("channel", room.post().channel()));
        } else {
            Mending.failed(turn, room, "room " + room.post().place(), detail);
        }
    }

    private void published(Turn turn, Action.Publish publish) {
        if (!done) {
            Mending.failed(
                    turn,
                    publish,
                    publish.post().channel() + " " + publish.post().message(),
                    detail);
        } else if (publish.medium() == Medium.TICKET) {
            turn.know("ticket", shown);
            turn.record(EntryKind.TICKET_OPENED, TimelineEntry.SYSTEM, shown, Map.of("ticket", detail));
        } else if (isExternal(turn, publish)) {
            turn.record(
                    EntryKind.CUSTOMER_MESSAGE_SENT,
                    TimelineEntry.SYSTEM,
                    publish.post().announcement().title(),
                    Map.of("channel", publish.post().channel()));
        }
    }

    private static boolean isExternal(Turn turn, Action.Publish publish) {
        Channel channel = turn.policy().channels().get(publish.post().channel());
        return publish.medium() == Medium.MAIL && channel != null && channel.external();
    }
}
