package dev.zephyr.worker;

import dev.zephyr.integration.local.InboxItem;
import dev.zephyr.integration.local.LocalInbox;
import java.util.List;

/** What people find in their inboxes, for console and command line. */
public final class Inboxes {

    private final LocalInbox inbox;

    Inboxes(LocalInbox inbox) {
        this.inbox = inbox;
    }

    /** Newest first. */
    public List<InboxMessage> of(String person) {
        return inbox.list(person).stream().map(Inboxes::message).toList();
    }

    private static InboxMessage message(InboxItem item) {
        return new InboxMessage(
                item.key(),
                item.at(),
                item.kind(),
                item.incident(),
                item.headline(),
                item.responder(),
                item.method(),
                item.step(),
                item.text(),
                item.dueAt(),
                item.authority(),
                item.others());
    }
}
