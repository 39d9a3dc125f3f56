package dev.zephyr.starter.client;

import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Command;
import dev.zephyr.command.Note;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import dev.zephyr.worker.OpenTickets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "tickets");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable ScheduledFuture<?> looks;

    TicketKeeper(OpenTickets tickets, Incidents incidents) {
        this.tickets = tickets;
        this.incidents = incidents;
    }

    TicketKeeper every(Duration interval) {
        looks = timer.scheduleWithFixedDelay(
                this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Never throws: a timer that does ends without a word. */
    void look() {
        try {
            tickets.done().forEach(this::close);
        } catch (RuntimeException e) {
            LOG.warn("could not read the tickets' states, tried again in a while: {}", e.getMessage());
        }
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
            looks.cancel(true);
        }
        timer.shutdownNow();
    }
}
