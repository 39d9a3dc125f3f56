package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.hooks.Payloads;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** On a real server: the ledger is emptied, found to lack what it lacks, and is as before once it was written anew. */
@RequiresTool("temporal")
@DirtiesContext
@SpringBootTest(
        classes = {ZephyrApplication.class, RealSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerIT {

    private static final List<String> TABLES = List.of(
            "incident", "incident_flag", "incident_role", "duty", "action_item", "page", "entry", "incident_text");

    @Autowired
    private Settings settings;

    @Autowired
    private WorkflowClient client;

    @Value("${local.server.port}")
    private int port;

    @Test
    void droppedAndRebuiltTheLedgerIsEqual() throws Exception {
        Caller caller = new Caller(port);
        String secret = Files.readString(settings.data().resolve("catalogue/secrets/route-example"))
                .strip();
        byte[] alert = Payloads.bytes("alertmanager-0.28-captured-firing");
        String code = caller.hook("/hooks/alertmanager/example", secret, alert)
                .json()
                .at("/incidents/0")
                .asText();
        String id = Caller.until(() -> caller.get("/api/v1/incidents/" + code).json(), view -> view.has("incident"))
                .at("/incident/id")
                .asText();
        String cancel = "{\"commandId\":\"%s\",\"command\":{\"do\":\"cancel\",\"reason\":\"the probe was broken\"}}"
                .formatted(UUID.randomUUID());
        assertThat(caller.post("alice", "/api/v1/incidents/" + id + "/commands", cancel)
                        .status())
                .isEqualTo(200);
        int entries = Caller.until(
                        () -> caller.get("/api/v1/incidents/" + id + "/timeline")
                                .json(),
                        timeline -> timeline.toString().contains("\"closed\""))
                .findValues("seq")
                .size();
        JsonNode found = Caller.until(
                () -> caller.get("/api/v1/search?q=probe").json(),
                hits -> !hits.path("hits").isEmpty());
        assertThat(found.at("/hits/0/id").asText()).isEqualTo(id);
        List<String> before = Caller.until(this::rows, rows -> count(rows) == entries);
        assertThat(caller.get("/api/v1/ledger/differences").json().path("withoutRecord"))
                .isEmpty();

        empty();
        assertThat(caller.get("/api/v1/ledger/differences")
                        .json()
                        .at("/withoutRecord/0")
                        .asText())
                .isEqualTo(id);
        caller.post("alice", "/api/v1/ledger/rebuild", "{}");
        JsonNode done = Caller.until(
                () -> caller.get("/api/v1/ledger/rebuild").json(),
                progress -> progress.path("state").asText().equals("done"));
        assertThat(done.path("failed")).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(caller.get("/api/v1/ledger/differences").json().path("withoutRecord"))
                .isEmpty();
        assertThat(caller.get("/api/v1/reports/quarterly?from=2026-01-01&to=2100-01-01")
                        .json()
                        .path("text")
                        .asText())
                .contains("1 false alarms are counted here and in no other figure");
    }

    /** Made at the start, by the server's own clock from then on. */
    @Test
    void theReportsHaveTheirPlacesInTheCalendar() {
        ScheduleClient schedules = schedules();
        assertThat(next(schedules, "report/quarterly"))
                .hasSize(4)
                .allSatisfy(at -> assertThat((at.getMonthValue() - 1) % 3).isZero())
                .allSatisfy(at -> assertThat(at.getDayOfMonth()).isOne());
        assertThat(next(schedules, "report/on-call"))
                .hasSize(4)
                .allSatisfy(at -> assertThat(at.getDayOfMonth()).isOne());
    }

    /** Run now instead of then: by the server's own schedule, through the workers, to its files. */
    @Test
    void aReportThatItsScheduleRunsIsFiled() throws Exception {
        ScheduleClient schedules = schedules();
        schedules.getHandle("report/on-call").trigger();
        Path reports = settings.data().resolve("documents/reports");
        assertThat(Caller.until(() -> filed(reports), found -> found.contains("on-call-checkout.md")))
                .contains("on-call-checkout.html");
        schedules.getHandle("shipping/checkout").trigger();
        assertThat(Caller.until(
                        () -> client.listExecutions("WorkflowType = 'Standstill'")
                                .map(run -> run.getStatus().name())
                                .toList(),
                        found -> found.toString().contains("COMPLETED")))
                .hasSize(1);
    }

    private static List<String> filed(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    @Test
    void whatLacksIsNamedAndWhatIsOpenIsListed() {
        Caller caller = new Caller(port);
        JsonNode readiness = caller.get("/api/v1/readiness").json();
        assertThat(readiness.path("ready").asBoolean()).isFalse();
        assertThat(readiness.at("/policies/0/policy").asText()).isEqualTo("zephyr");
        assertThat(readiness.toString())
                .contains("rooms are files of this machine", "nothing rings them: Carol Chen has only inbox");
        assertThat(caller.get("/api/v1/reports/action-items/checkout")
                        .json()
                        .path("text")
                        .asText())
                .contains("# Open action items of checkout");
        assertThat(caller.get("/api/v1/reports/action-items")
                        .json()
                        .path("text")
                        .asText())
                .contains("## Open action items of payments");
        assertThat(caller.get("/api/v1/reports/action-items/nobody").status()).isEqualTo(404);
    }

    private ScheduleClient schedules() {
        return ScheduleClient.newInstance(
                client.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setDataConverter(client.getOptions().getDataConverter())
                        .build());
    }

    private static List<OffsetDateTime> next(ScheduleClient schedules, String id) {
        return schedules.getHandle(id).describe().getInfo().getNextActionTimes().stream()
                .limit(4)
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .toList();
    }

    private static long count(List<String> rows) {
        return rows.stream().filter(row -> row.startsWith("entry ")).count();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + settings.data().resolve("ledger")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "zephyr",
                "");
    }

    /** Everything in the ledger, a line a row. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet found = statement.executeQuery("select * from " + table)) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(table + " ");
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append(found.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Collections.sort(rows);
        return rows;
    }

    private void empty() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from incident");
        }
    }
}
