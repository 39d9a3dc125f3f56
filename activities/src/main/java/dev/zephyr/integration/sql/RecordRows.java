package dev.zephyr.integration.sql;

import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.Moments;
import dev.zephyr.obligation.DutyStatus;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Incidents with what belongs to them: one query for each table, however many incidents are asked for. */
final class RecordRows {

    private final Handle handle;
    private final String where;
    private final LedgerReader.Binding binding;

    RecordRows(Handle handle, String where, LedgerReader.Binding binding) {
        this.handle = handle;
        this.where = where;
        this.binding = binding;
    }

    List<IncidentRecord> read() {
        Map<String, List<String>> flags = children("incident_flag", "flag", row -> row.getString("flag"));
        Map<String, List<String>> causes = children("incident_cause", "cause", row -> row.getString("cause"));
        Map<String, List<Map.Entry<String, String>>> roles = children(
                "incident_role",
                "role_id, c.person",
                row -> Map.entry(row.getString("role_id"), row.getString("person")));
        Map<String, List<DutyRecord>> duties = children("duty", "due, c.id", RecordRows::duty);
        Map<String, List<ActionItem>> items = children("action_item", "id", RecordRows::item);
        return binding.to(handle.createQuery("select i.* from incident i where <where> order by i.opened, i.id")
                        .define("where", where))
                .map((row, context) -> {
                    String id = row.getString("id");
                    return incident(
                            row,
                            new TreeSet<>(flags.getOrDefault(id, List.of())),
                            new TreeSet<>(causes.getOrDefault(id, List.of())),
                            map(roles.getOrDefault(id, List.of())),
                            duties.getOrDefault(id, List.of()),
                            items.getOrDefault(id, List.of()));
                })
                .list();
    }

    private <T> Map<String, List<T>> children(String table, String order, Row<T> reader) {
        Map<String, List<T>> found = new HashMap<>();
        binding.to(handle.createQuery("""
            select c.* from <table> c join incident i on i.id = c.incident where <where>
            order by c.<order>
            """)
                        .define("table", table)
                        .define("where", where)
                        .define("order", order))
                .map((row, context) -> Map.entry(row.getString("incident"), reader.read(row)))
                .forEach(child -> found.computeIfAbsent(child.getKey(), id -> new ArrayList<>())
                        .add(child.getValue()));
        return found;
    }

    private static Map<String, List<String>> map(List<Map.Entry<String, String>> entries) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        entries.forEach(entry ->
                map.computeIfAbsent(entry.getKey(), role -> new ArrayList<>()).add(entry.getValue()));
        return map;
    }

    private static IncidentRecord incident(
            ResultSet row,
            Set<String> flags,
            Set<String> causes,
            Map<String, List<String>> roles,
            List<DutyRecord> duties,
            List<ActionItem> items)
            throws SQLException {
        String stage = row.getString("postmortem");
        return new IncidentRecord(
                row.getString("id"),
                row.getInt("seq"),
                row.getString("code"),
                row.getString("route"),
                row.getString("origin"),
                row.getString("title"),
                row.getString("service"),
                row.getString("team"),
                row.getString("reporter"),
                row.getString("policy"),
                row.getInt("policy_version"),
                row.getString("severity"),
                row.getString("opened_as"),
                row.getString("phase"),
                row.getBoolean("drill"),
                row.getBoolean("cancelled"),
                row.getBoolean("restricted"),
                row.getBoolean("customer_impact"),
                row.getString("previous"),
                row.getString("merged_into"),
                moments(row),
                flags,
                causes,
                roles,
                duties,
                stage == null ? null : constant(Stage.values(), Stage::wire, stage),
                items);
    }

    private static Moments moments(ResultSet row) throws SQLException {
        return new Moments(
                maybeAt(row, "started"),
                at(row, "opened"),
                maybeAt(row, "declared"),
                maybeAt(row, "acknowledged"),
                maybeAt(row, "resolved"),
                maybeAt(row, "stable"),
                maybeAt(row, "closed"));
    }

    private static DutyRecord duty(ResultSet row) throws SQLException {
        return new DutyRecord(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("cadence"),
                row.getInt("occurrence"),
                at(row, "due"),
                constant(DutyStatus.values(), DutyStatus::wire, row.getString("status")));
    }

    private static ActionItem item(ResultSet row) throws SQLException {
        return new ActionItem(
                row.getString("id"),
                row.getString("text"),
                row.getString("owner"),
                maybeAt(row, "due"),
                row.getBoolean("done"),
                row.getString("exception"),
                maybeAt(row, "since"),
                row.getString("ticket"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The constant of that wire name: the ledger is written by the same build or an older one. */
    static <E> E constant(E[] all, Function<E, String> wire, String name) {
        for (E one : all) {
            if (wire.apply(one).equals(name)) {
                return one;
            }
        }
        throw new IllegalStateException("the ledger holds \"" + name + "\", written by a newer build: update this one");
    }

    /** Reads one row of what belongs to an incident. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
