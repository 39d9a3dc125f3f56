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
 */
public record Carried(Action action, boolean done, String detail) implements Event {

    @Override
    public void on(Turn turn) {
        if (action instanceof Action.Ring ring) {
            rung(turn, ring);
        } else if (action instanceof Action.OpenRoom room) {
            opened(turn, room);
        } else if (action instanceof Action.Publish publish) {
            published(turn, publish);
        } else if (!done) {
            failed(turn, action.key());
        } else if (action instanceof Action.ArchiveRoom room) {
            turn.record(
                    EntryKind.ROOM_ARCHIVED, TimelineEntry.SYSTEM, room.post().place());
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
            turn.know("channel", place);
            turn.record(
                    EntryKind.ROOM_OPENED,
                    TimelineEntry.SYSTEM,
                    place,
                    Map.of("channel", room.post().channel()));
        } else {
            failed(turn, "room " + room.post().place());
        }
    }

    private void published(Turn turn, Action.Publish publish) {
        if (!done) {
            failed(turn, publish.post().channel() + " " + publish.post().message());
        } else if (publish.medium() == Medium.TICKET) {
            turn.know("ticket", detail);
            turn.record(EntryKind.TICKET_OPENED, TimelineEntry.SYSTEM, detail, Map.of("ticket", detail));
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

    private void failed(Turn turn, String what) {
        turn.attention("could not be done: " + what + ": " + detail);
    }
}
