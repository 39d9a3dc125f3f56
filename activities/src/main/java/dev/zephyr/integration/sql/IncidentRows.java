package dev.zephyr.integration.sql;

import dev.zephyr.ledger.DutyRecord;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The facts of an incident with what belongs to it: all of it is replaced whenever it is told. */
final class IncidentRows {

    private static final String INSERT = """
        insert into incident (id, seq, code, route, origin, title, service, team, reporter, policy, policy_version,
            severity, opened_as, phase, drill, cancelled, restricted, customer_impact, previous, merged_into, started, opened,
            declared, acknowledged, resolved, stable, closed, postmortem)
        values (:id, :seq, :code, :route, :origin, :title, :service, :team, :reporter, :policy, :policyVersion,
            :severity, :openedAs, :phase, :drill, :cancelled, :restricted, :customerImpact, :previous, :mergedInto,
            :moments.started, :moments.opened, :moments.declared, :moments.acknowledged, :moments.resolved,
            :moments.stable, :moments.closed, :stage)
        """;

    private static final String UPDATE = """
        update incident set seq = :seq, code = :code, route = :route, origin = :origin, title = :title,
            service = :service, team = :team, reporter = :reporter, policy = :policy,
            policy_version = :policyVersion, severity = :severity, opened_as = :openedAs, phase = :phase,
            drill = :drill, cancelled = :cancelled, restricted = :restricted, customer_impact = :customerImpact,
            previous = :previous, merged_into = :mergedInto, started = :moments.started, opened = :moments.opened,
            declared = :moments.declared, acknowledged = :moments.acknowledged, resolved = :moments.resolved,
            stable = :moments.stable, closed = :moments.closed, postmortem = :stage
        where id = :id
        """;

    private IncidentRows() {}

    static void write(Handle handle, IncidentRecord incident, boolean known) {
        Stage stage = incident.postmortem();
        handle.createUpdate(known ? UPDATE : INSERT)
                .bindMethods(incident)
                .bind("stage", stage == null ? null : stage.wire())
                .execute();
        names(handle, "incident_flag", "flag", incident.id(), incident.flags());
        names(handle, "incident_cause", "cause", incident.id(), incident.causes());
        roles(handle, incident.id(), incident.roles());
        duties(handle, incident);
        items(handle, incident);
    }

    private static void clear(Handle handle, String table, String incident) {
        handle.createUpdate("delete from <table> where incident = :incident")
                .define("table", table)
                .bind("incident", incident)
                .execute();
    }

    private static void names(Handle handle, String table, String column, String incident, Iterable<String> names) {
        clear(handle, table, incident);
        PreparedBatch batch = handle.prepareBatch("insert into <table> (incident, <column>) values (:incident, :name)")
                .define("table", table)
                .define("column", column);
        names.forEach(
                name -> batch.bind("incident", incident).bind("name", name).add());
        batch.execute();
    }

    private static void roles(Handle handle, String incident, Map<String, List<String>> roles) {
        clear(handle, "incident_role", incident);
        PreparedBatch batch = handle.prepareBatch(
                "insert into incident_role (incident, role_id, person) values (:incident, :role, :person)");
        roles.forEach((role, holders) -> holders.forEach(person -> batch.bind("incident", incident)
                .bind("role", role)
                .bind("person", person)
                .add()));
        batch.execute();
    }

    private static void duties(Handle handle, IncidentRecord incident) {
        clear(handle, "duty", incident.id());
        PreparedBatch batch = handle.prepareBatch("""
            insert into duty (incident, id, name, cadence, occurrence, due, status)
            values (:incident, :id, :name, :cadence, :occurrence, :due, :state)
            """);
        for (DutyRecord duty : incident.duties()) {
            batch.bind("incident", incident.id())
                    .bindMethods(duty)
                    .bind("state", duty.status().wire())
                    .add();
        }
        batch.execute();
    }

    private static void items(Handle handle, IncidentRecord incident) {
        clear(handle, "action_item", incident.id());
        PreparedBatch batch = handle.prepareBatch("""
            insert into action_item (incident, id, text, owner, due, done, exception, since, ticket)
            values (:incident, :id, :text, :owner, :due, :done, :exception, :since, :ticket)
            """);
        for (ActionItem item : incident.actionItems()) {
            batch.bind("incident", incident.id()).bindMethods(item).add();
        }
        batch.execute();
    }
}
