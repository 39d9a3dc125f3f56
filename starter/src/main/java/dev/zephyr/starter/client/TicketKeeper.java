package dev.zephyr.starter.client;

import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Command;
import dev.zephyr.command.Note;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.worker.OpenTickets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is closed in the tracking system is closed here (P-30): an action item is done with its ticket, and that the incident's
 * own ticket is done is noted. Looked at again and again, so that nothing is lost by a restart.
 */
final class TicketKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TicketKeeper.class);

    private final OpenTickets tickets;
    private final Incidents incidents;

    private @Nullable Repeat looks;

    TicketKeeper(OpenTickets tickets, Incidents incidents) {
        this.tickets = tickets;
        this.incidents = incidents;
    }

    TicketKeeper every(Duration interval) {
        looks = Repeat.every("tickets", interval, this::look);
        return this;
    }

    void look() {
        tickets.done().forEach(this::close);
    }

    private void close(OpenTickets.Done ticket) {
        try {
            String id = "ticket-done/" + ticket.reference();
            incidents.command(ticket.incident(), TimelineEntry.SYSTEM, id, command(ticket));
        } catch (CommandRefused | AmbiguousId refused) {
            LOG.warn(
                    "ticket {} is done, and incident {} says: {}",
                    ticket.reference(),
                    ticket.incident(),
                    refused.getMessage());
        }
    }

    private static Command command(OpenTickets.Done ticket) {
        return ticket.item().isEmpty()
                ? new Note(EntryKind.NOTE, ticket.words())
                : new ChangeActionItem(ticket.item(), "", null, true, "");
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.close();
        }
    }
}
