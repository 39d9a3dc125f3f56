package dev.zephyr.clauses;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.integration.sql.Database;
import dev.zephyr.integration.sql.DatabaseSettings;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.integration.sql.SqlLedger;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleCommand;
import dev.zephyr.shift.ScheduleRequest;
import dev.zephyr.worker.shift.CatalogueShiftDesk;
import dev.zephyr.workflow.FakePorts;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentWorkflowImpl;
import dev.zephyr.workflow.ScheduleWorkflow;
import dev.zephyr.workflow.ScheduleWorkflowImpl;
import dev.zephyr.workflow.SearchAttributes;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WireFormat;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.client.WorkflowClient;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The example's schedule {@code platform} under one preset: alice, bob, carol and dave take turns of a week. Its workflow,
 * its catalogue and its ledger are real; the time is skipped.
 */
public final class Turns implements AutoCloseable {

    private static final String PLATFORM = "platform";
    private static final Duration JUST = Duration.ofSeconds(5);

    /** A Wednesday: the next hand-off is further away than anything that is asked before one. */
    private static final Instant BEGINNING = Instant.parse("2026-11-18T10:00:00Z");

    private final List<Page> told = new CopyOnWriteArrayList<>();
    private final TestWorkflowEnvironment environment;
    private final CatalogueStore store;
    private final Database database;
    private final ScheduleWorkflow schedule;

    public Turns(Path folder, String preset) {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setInitialTime(BEGINNING)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build());
        SearchAttributes.definitions().forEach(options::registerSearchAttribute);
        environment = TestWorkflowEnvironment.newInstance(options.build());
        Clock clock = new Ticking(environment);
        store = open(folder, preset, clock);
        database = new Database(DatabaseSettings.in(folder));
        Worker worker = environment.newWorker(TaskQueues.INCIDENTS);
        CatalogueDirectory directory = new CatalogueDirectory(store, clock);
        FakePorts others = new FakePorts();
        worker.registerWorkflowImplementationTypes(ScheduleWorkflowImpl.class, IncidentWorkflowImpl.class);
        worker.registerActivitiesImplementations((Pager) this::keep, directory);
        environment
                .newWorker(TaskQueues.RECORDS)
                .registerActivitiesImplementations(
                        new CatalogueShiftDesk(store, directory, new LedgerReader(database), clock), others);
        for (String queue : List.of(TaskQueues.CHAT, TaskQueues.MAIL)) {
            environment.newWorker(queue).registerActivitiesImplementations(others);
        }
        environment.start();
        schedule = environment
                .getWorkflowClient()
                .newWorkflowStub(
                        ScheduleWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.schedule(PLATFORM))
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .build());
        WorkflowClient.start(schedule::run, ScheduleBook.opened(PLATFORM, "files", now()));
        environment.sleep(JUST);
    }

    private Receipt keep(Page page) {
        told.add(page);
        return Receipt.NONE;
    }

    private static CatalogueStore open(Path folder, String preset, Clock clock) {
        try {
            ExampleCatalogue.copyTo(folder);
            Path services = folder.resolve("services.yaml");
            Files.writeString(services, Files.readString(services).replace("policy: zephyr", "policy: " + preset));
            return CatalogueStore.open(folder, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    /** When the shift that runs ends. */
    public Instant handOff() {
        return calculator().nextHandoff(now()).orElseThrow();
    }

    /** Who is on call at an instant. */
    public String at(Instant at) {
        return calculator().onCall(at).get(0);
    }

    private OnCallCalculator calculator() {
        return new OnCallCalculator(store.catalogue().schedule(PLATFORM).orElseThrow());
    }

    /** Lets the time pass until just before an instant. */
    public void before(Instant at) {
        environment.sleep(Duration.between(now(), at.minus(JUST)));
    }

    /** Lets the time pass until just after an instant. */
    public void after(Instant at) {
        environment.sleep(Duration.between(now(), at.plus(JUST)));
    }

    /** An incident of the service api, whose team takes these turns. */
    public void open(Opening opening) {
        PinnedPolicy policy = store.state()
                .pins()
                .get(store.catalogue().service("api").orElseThrow().policy());
        environment
                .getWorkflowClient()
                .newUntypedWorkflowStub(
                        "Incident",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.living(opening.code()))
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .build())
                .start(new IncidentStart(opening, policy, WorkingWindows.ALWAYS, 1, Rules.CURRENT, null, null));
        environment.sleep(JUST);
    }

    public void record(List<LedgerBatch> batches) {
        SqlLedger ledger = new SqlLedger(database);
        batches.forEach(ledger::record);
    }

    public void does(String person, ScheduleCommand command) {
        schedule.command(new ScheduleRequest(person, command));
        environment.sleep(JUST);
    }

    public ScheduleBook book() {
        return schedule.book();
    }

    /** Who was told since the last time this was asked, each message once. */
    public List<Page> told() {
        List<Page> all = List.copyOf(told);
        told.clear();
        return all;
    }

    @Override
    public void close() {
        environment.close();
        database.close();
    }

    /** The skipped time. */
    private static final class Ticking extends Clock {

        private final TestWorkflowEnvironment environment;

        Ticking(TestWorkflowEnvironment environment) {
            this.environment = environment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new IllegalStateException("it has no other zone");
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(environment.currentTimeMillis());
        }
    }
}
