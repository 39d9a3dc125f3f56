package dev.zephyr.integration.sql;

import dev.zephyr.escalation.RungState;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.oncall.How;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the ledger back, for figures, reports and whoever looks an incident up. */
public final class LedgerReader {

    private static final String OPENED_WITHIN = "i.opened >= :from and i.opened < :to";

    private static final String UNFINISHED = "i.phase <> 'closed' and not i.drill";
    private static final String OPEN = UNFINISHED + " and i.team = any(:teams)";

    private static final String HAS_ITEMS = "exists (select 1 from action_item a where a.incident = i.id)";

    private static final List<EntryKind> ACTION_ITEMS =
            List.of(EntryKind.ACTION_ITEM_ADDED, EntryKind.ACTION_ITEM_DONE, EntryKind.ACTION_ITEM_EXCEPTED);

    private final Database database;

    public LedgerReader(Database database) {
        this.database = database;
    }

    /** Those opened from one instant on and before another, the oldest first. */
    public List<IncidentRecord> openedWithin(Instant from, Instant to) {
        return database.open()
                .withHandle(handle -> new RecordRows(
                                handle,
                                OPENED_WITHIN,
                                query -> query.bind("from", from).bind("to", to))
                        .read());
    }

    /** Those that left something to be done, done or not, the oldest first. */
    public List<IncidentRecord> withActionItems() {
        return database.open().withHandle(handle -> new RecordRows(handle, HAS_ITEMS, query -> query).read());
    }

    /** What became of action items, by incident. */
    public Map<String, List<TimelineEntry>> actionItemEntries() {
        return byIncident(
                "select * from entry where kind in (<kinds>) order by incident, seq",
                query -> query.bindList(
                        "kinds", ACTION_ITEMS.stream().map(EntryKind::wire).toList()),
                LedgerReader::entry);
    }

    public Optional<IncidentRecord> find(String incident) {
        return database.open().withHandle(handle -> find(handle, incident));
    }

    private static Optional<IncidentRecord> find(Handle handle, String incident) {
        return new RecordRows(handle, "i.id = :id", query -> query.bind("id", incident))
                .read().stream().findFirst();
    }

    /** What these teams have not closed, drills left out, the oldest first. */
    public List<IncidentRecord> open(Collection<String> teams) {
        return teams.isEmpty()
                ? List.of()
                : database.open()
                        .withHandle(handle -> new RecordRows(
                                        handle, OPEN, query -> query.bindArray("teams", String.class, teams))
                                .read());
    }

    /** What is not closed, drills left out, the oldest first. */
    public List<IncidentRecord> unfinished() {
        return database.open().withHandle(handle -> new RecordRows(handle, UNFINISHED, query -> query).read());
    }

    /** Calls of people by these incidents that nobody answered yet. */
    public Map<String, List<PageRecord>> ringing(Collection<String> incidents) {
        return incidents.isEmpty()
                ? Map.of()
                : byIncident(
                        "select * from page where incident in (<incidents>) and state = :state order by called_at, person",
                        query -> query.bindList("incidents", incidents).bind("state", RungState.RINGING.wire()),
                        LedgerReader::page);
    }

    /** The timeline of one incident. */
    public List<TimelineEntry> timeline(String incident) {
        return database.open()
                .withHandle(handle -> handle.createQuery("select * from entry where incident = :id order by seq")
                        .bind("id", incident)
                        .map(LedgerReader::entry)
                        .list());
    }

    /** Entries of some kinds on the timelines of the incidents opened in a window, by incident. */
    public Map<String, List<TimelineEntry>> entries(Collection<EntryKind> kinds, Instant from, Instant to) {
        return byIncident(
                """
                select e.* from entry e join incident i on i.id = e.incident
                where e.kind in (<kinds>) and i.opened >= :from and i.opened < :to order by e.incident, e.seq
                """,
                query -> query.bindList(
                                "kinds", kinds.stream().map(EntryKind::wire).toList())
                        .bind("from", from)
                        .bind("to", to),
                LedgerReader::entry);
    }

    /** Calls of people made in a window, by incident, the earliest first. */
    public Map<String, List<PageRecord>> pages(Instant from, Instant to) {
        return byIncident("""
            select * from page where called_at >= :from and called_at < :to
            order by incident, called_at, call_id, person
            """, query -> query.bind("from", from).bind("to", to), LedgerReader::page);
    }

    /** Every incident by id, the oldest first. */
    public Map<String, Standing> known() {
        Map<String, Standing> known = new LinkedHashMap<>();
        database.open()
                .useHandle(handle -> handle.createQuery("select id, seq, phase from incident order by opened, id")
                        .map((row, context) ->
                                Map.entry(row.getString("id"), new Standing(row.getInt("seq"), row.getString("phase"))))
                        .forEach(entry -> known.put(entry.getKey(), entry.getValue())));
        return known;
    }

    /** Incidents and postmortems with these words, the best first. */
    public List<Hit> search(String words, int most) {
        return database.open().withHandle(handle -> SearchRows.find(handle, words, most, database.isPostgres()));
    }

    private <T> Map<String, List<T>> byIncident(String sql, Binding binding, Rows<T> rows) {
        return database.open().withHandle(handle -> {
            Map<String, List<T>> found = new LinkedHashMap<>();
            binding.to(handle.createQuery(sql))
                    .map((row, context) -> Map.entry(row.getString("incident"), rows.map(row, context)))
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
            return found;
        });
    }

    private static TimelineEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new TimelineEntry(
                row.getInt("seq"),
                RecordRows.at(row, "at"),
                RecordRows.constant(EntryKind.values(), EntryKind::wire, row.getString("kind")),
                row.getString("author"),
                row.getString("text"),
                Texts.fields(row.getString("fields")));
    }

    private static PageRecord page(ResultSet row, StatementContext context) throws SQLException {
        return new PageRecord(
                row.getString("call_id"),
                row.getString("person"),
                row.getString("level_id"),
                row.getString("cause"),
                RecordRows.constant(How.values(), How::wire, row.getString("how")),
                RecordRows.at(row, "called_at"),
                RecordRows.at(row, "answer_by"),
                RecordRows.constant(RungState.values(), RungState::wire, row.getString("state")),
                RecordRows.at(row, "since"),
                row.getInt("methods"),
                row.getBoolean("delivered"));
    }

    /** Gives a query its values. */
    @FunctionalInterface
    interface Binding {
        Query to(Query query);
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Rows<T> {
        T map(ResultSet row, StatementContext context) throws SQLException;
    }
}
