package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Note;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.jira.JiraTickets;
import dev.zephyr.integration.jira.JiraVendor;
import dev.zephyr.integration.linear.LinearTickets;
import dev.zephyr.integration.linear.LinearVendor;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.port.Tickets;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.worker.OpenTickets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident under the preset {@code response-plan}, whose ticket is in Linear, or in Jira. */
class TrackerTest extends Play {

    @TempDir
    private Path folder;

    TrackerTest() {
        super(Preset.RESPONSE_PLAN);
    }

    @Test
    @Tag("P-30")
    void theIncidentsTicketIsInLinearOnceAndItsStateIsReadBack() {
        LinearVendor linear = new LinearVendor();
        try (VendorServer vendor = new VendorServer(linear)) {
            Tickets tickets = new LinearTickets(
                    vendor.told(LinearVendor.TOKEN, Map.of("team", List.of("team-1"))),
                    vendor.http(),
                    (name, person) -> Optional.empty());
            vendor.server().next(VendorDouble.acceptsThenResets());
            String ticket = declaredWith(tickets);

            assertThat(linear.issues()).hasSize(1);
            assertThat(done(tickets)).isEmpty();
            linear.state(ticket, "completed");
            assertThat(done(tickets)).extracting(OpenTickets.Done::reference).containsExactly(ticket);
        }
    }

    @Test
    @Tag("P-30")
    void theIncidentsTicketIsInJiraOnceAndItsStateIsReadBack() {
        JiraVendor jira = new JiraVendor();
        try (VendorServer vendor = new VendorServer(jira)) {
            Tickets tickets = new JiraTickets(
                    vendor.told(
                            JiraVendor.TOKEN, Map.of("email", List.of(JiraVendor.EMAIL), "project", List.of("OPS"))),
                    vendor.http(),
                    (name, person) -> Optional.empty());
            vendor.server().only(request -> request.path().endsWith("/issue"));
            vendor.server().next(VendorDouble.acceptsThenSays(502, ""));
            String ticket = declaredWith(tickets);

            assertThat(jira.issues()).hasSize(1);
            assertThat(done(tickets)).isEmpty();
            jira.done(ticket);
            assertThat(done(tickets)).extracting(OpenTickets.Done::reference).containsExactly(ticket);
            by(rung().get(0), new Note(EntryKind.NOTE, done(tickets).get(0).words()));
            settled();
            assertThat(done(tickets)).isEmpty();
        }
    }

    /** What the ledger and the tracking system together come to. */
    private List<OpenTickets.Done> done(Tickets tickets) {
        try (Database database = new Database(DatabaseSettings.in(folder))) {
            SqlLedger ledger = new SqlLedger(database);
            world.ports().recorded().forEach(ledger::record);
            return new OpenTickets(new LedgerReader(database), tickets).done();
        }
    }

    /** The reference that the incident knows of its ticket. */
    private String declaredWith(Tickets tickets) {
        world.ports().openTicketsIn(tickets::open);
        open("P1");
        settled();
        by(rung().get(0), new Acknowledge());
        world.after(Duration.ofMinutes(2));
        settled();
        return entries(EntryKind.TICKET_OPENED).get(0).fields().getOrDefault("ticket", "");
    }
}
