package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Utc;
import dev.zephyr.port.Assignment;
import dev.zephyr.port.Post;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;

/** Each action item gets a ticket of its own, with the policy's label, as soon as somebody owns it (Z-07). */
final class ItemTickets {

    private ItemTickets() {}

    /** The key holds the owner, so that a ticket that could not be opened is tried again for the next. */
    static void open(Turn turn, String id) {
        String label = turn.policy().postmortem().ticketLabel();
        turn.postmortem().actionItems().stream()
                .filter(item -> item.id().equals(id) && !label.isEmpty())
                .filter(item -> item.isOpen()
                        && !item.owner().isEmpty()
                        && item.ticket().isEmpty())
                .forEach(item -> turn.act(new Action.OpenItemTicket(id, post(turn, item, label))));
    }

    private static Post post(Turn turn, ActionItem item, String label) {
        String due = item.due() == null ? "no date yet" : Utc.spell(item.due());
        String text = "Owner: " + item.owner() + "\nDue: " + due + "\nFrom the postmortem of " + turn.id() + ", "
                + turn.opening().title();
        return new Post(
                turn.id() + "/action-item/" + item.id() + "/" + item.owner(),
                Wording.brief(turn, true),
                "action-items",
                "",
                "action-item",
                new Announcement(item.text(), text),
                List.of(label),
                new Assignment(item.owner(), item.due()));
    }

    static void opened(Turn turn, Action.OpenItemTicket action, String reference) {
        turn.postmortem(turn.postmortem().with(action.item(), item -> item.ticketed(reference)));
        turn.record(
                EntryKind.TICKET_OPENED,
                TimelineEntry.SYSTEM,
                reference + " for action item " + action.item(),
                Map.of("ticket", reference, "item", action.item()));
    }
}
