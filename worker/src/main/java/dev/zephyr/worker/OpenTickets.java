package dev.zephyr.worker;

import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.port.Tickets;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tickets of incidents that go on, and which of them are done in the tracking system (P-30). */
public final class OpenTickets {

    private static final String TICKET = "ticket";
    private static final String ITEM = "item";

    private final LedgerReader ledger;
    private final Tickets tickets;

    public OpenTickets(LedgerReader ledger, Tickets tickets) {
        this.ledger = ledger;
        this.tickets = tickets;
    }

    /**
     * A ticket that is done there.
     *
     * @param item the action item that it is of, empty for the incident's own
     */
    public record Done(String incident, String item, String reference) {

        /** What is said of the incident's own, and said once. */
        public String words() {
            return "The ticket " + reference + " is done in the tracking system";
        }
    }

    /** Those that are done and of which the incident does not know yet. */
    public List<Done> done() {
        return ledger.unfinished().stream()
                .flatMap(incident -> Stream.concat(items(incident), own(incident)))
                .filter(ticket -> tickets.isDone(ticket.reference()))
                .toList();
    }

    private static Stream<Done> items(IncidentRecord incident) {
        return incident.actionItems().stream()
                .filter(item -> item.isOpen() && !item.ticket().isEmpty())
                .map((ActionItem item) -> new Done(incident.id(), item.id(), item.ticket()));
    }

    private Stream<Done> own(IncidentRecord incident) {
        List<TimelineEntry> timeline = ledger.timeline(incident.id());
        return timeline.stream()
                .filter(entry -> entry.kind() == EntryKind.TICKET_OPENED)
                .map(TimelineEntry::fields)
                .filter(fields -> fields.containsKey(TICKET) && !fields.containsKey(ITEM))
                .map((Map<String, String> fields) -> new Done(incident.id(), "", fields.get(TICKET)))
                .filter(ticket ->
                        timeline.stream().noneMatch(entry -> entry.text().equals(ticket.words())));
    }
}
