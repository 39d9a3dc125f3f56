package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.integration.local.LocalTickets;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.port.Document;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.ReportKind;
import dev.zephyr.workflow.FakePorts;
import dev.zephyr.workflow.ReportWorkflow;
import dev.zephyr.workflow.ReportWorkflowImpl;
import dev.zephyr.workflow.StandstillWorkflow;
import dev.zephyr.workflow.StandstillWorkflowImpl;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WireFormat;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reviews of what was played, as they are made in earnest: the ledger in a database, the example catalogue under a preset
 * with {@code oncall-1} in its turns, the real workflows and tickets in files.
 */
public final class ReviewDesk implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final CatalogueStore catalogue;
    private final FakePorts ports = new FakePorts();
    private final Map<String, String> filed = new TreeMap<>();

    public ReviewDesk(Path folder, String preset, List<LedgerBatch> recorded) {
        this.folder = folder;
        this.database = new Database(DatabaseSettings.in(folder));
        SqlLedger ledger = new SqlLedger(database);
        recorded.forEach(ledger::record);
        this.catalogue = catalogue(folder.resolve("catalogue"), preset);
        ports.openTicketsIn(new LocalTickets(folder, Clock.systemUTC())::open);
    }

    private static CatalogueStore catalogue(Path files, String preset) {
        try {
            ExampleCatalogue.copyTo(files);
            edit(files.resolve("services.yaml"), "policy: zephyr", "policy: " + preset);
            edit(
                    files.resolve("people.yaml"),
                    "people:",
                    "people:\n  - { id: oncall-1, name: On Call, zone: Europe/Berlin,"
                            + " methods: [{ id: inbox, kind: inbox }] }");
            edit(
                    files.resolve("schedules.yaml"),
                    "participants: [bob, carol, dave]",
                    "participants: [oncall-1, bob, carol, dave]");
            return CatalogueStore.open(files, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path file, String old, String now) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, now));
    }

    /** Runs a report as its schedule would at that instant; returns what it did not reach. */
    public List<String> report(ReportKind kind, String about, Instant at) {
        return run(
                at,
                environment -> environment
                        .getWorkflowClient()
                        .newWorkflowStub(ReportWorkflow.class, options("report"))
                        .run(kind, about));
    }

    /** Looks at an instant whether a team stands still, and sees it through to the end of the window. */
    public List<String> standstill(String team, Instant at) {
        return run(
                at,
                environment -> environment
                        .getWorkflowClient()
                        .newWorkflowStub(StandstillWorkflow.class, options("shipping/" + team))
                        .run(team));
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.INCIDENTS)
                .setWorkflowId(id)
                .build();
    }

    /** What is done in an environment of its own. */
    @FunctionalInterface
    private interface Work {
        List<String> in(TestWorkflowEnvironment environment);
    }

    private List<String> run(Instant at, Work work) {
        TestEnvironmentOptions options = TestEnvironmentOptions.newBuilder()
                .setInitialTime(at)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build())
                .build();
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        Readers readers = new Readers(new CatalogueDirectory(catalogue, clock));
        Reviews reviews = new Reviews(new LedgerReader(database), catalogue, readers, clock);
        FiledReports reports = new FiledReports(reviews, this::keep, readers);
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(options)) {
            Worker worker = environment.newWorker(TaskQueues.INCIDENTS);
            worker.registerWorkflowImplementationTypes(ReportWorkflowImpl.class, StandstillWorkflowImpl.class);
            worker.registerActivitiesImplementations(ports);
            environment.newWorker(TaskQueues.CHAT).registerActivitiesImplementations(ports);
            environment.newWorker(TaskQueues.RECORDS).registerActivitiesImplementations(ports, reports);
            environment.start();
            return work.in(environment);
        }
    }

    private Receipt keep(Document document) {
        filed.put(document.path(), document.markdown());
        return Receipt.NONE;
    }

    /** The document whose path ends so, empty when there is none. */
    public String filed(String end) {
        return filed.entrySet().stream()
                .filter(document -> document.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Who got a letter about this, in order. */
    public List<String> readers(String title) {
        return ports.pages().stream()
                .filter(page -> page.text().startsWith(title))
                .map(page -> page.recipient().responder())
                .toList();
    }

    public FakePorts ports() {
        return ports;
    }

    /** The text of every ticket that was opened. */
    public List<String> tickets() {
        try (Stream<Path> files = Files.list(folder.resolve("tickets"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ReviewDesk::text)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
