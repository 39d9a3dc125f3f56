package dev.zephyr.workflow;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.obligation.Clock;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.common.converter.DataConverter;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The real workflow on the in-memory server, with time skipped and every port faked. Reads like a story: open, let time
 * pass, answer, look.
 */
public final class IncidentWorld implements AutoCloseable {

    /** A busy machine may take longer than a second over what is no deadlock. */
    static final WorkerOptions PATIENT = WorkerOptions.newBuilder()
            .setDefaultDeadlockDetectionTimeout(20_000)
            .build();

    /** Each task brings the whole history, from the queue that every worker listens to. */
    private static final WorkerOptions FORGETFUL = WorkerOptions.newBuilder(PATIENT)
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    private static final int CACHED = 600;
    private static final String CODE = "abcdefghijkl";

    private final TestWorkflowEnvironment environment;
    private final FakePorts ports;
    private final PinnedPolicy policy;
    private final String code;
    private final int cached;
    private WorkerFactory workers;
    private WorkflowStub workflow;

    public IncidentWorld(Policy policy) {
        this(policy, CACHED);
    }

    /** @param cached how many workflows stay in memory; 0 replays the history at every task */
    public IncidentWorld(Policy policy, int cached) {
        this(policy, cached, WireFormat.dataConverter(), Instant.now());
    }

    public IncidentWorld(Policy policy, DataConverter converter) {
        this(policy, CACHED, converter, Instant.now());
    }

    /** One whose time begins then. */
    public IncidentWorld(Policy policy, Instant beginning) {
        this(policy, CACHED, WireFormat.dataConverter(), beginning);
    }

    /** One that replays the history at every task, and whose workers can therefore be exchanged at any time. */
    public static IncidentWorld withoutMemory(Policy policy, Instant beginning) {
        return new IncidentWorld(policy, 0, WireFormat.dataConverter(), beginning);
    }

    private IncidentWorld(Policy policy, int cached, DataConverter converter, Instant beginning) {
        this.policy = PinnedPolicy.of(policy);
        this.code = CODE;
        this.ports = new FakePorts();
        ports.pinned(this.policy);
        this.cached = cached;
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setInitialTime(beginning)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(converter)
                        .build())
                .setWorkerFactoryOptions(factoryOptions());
        SearchAttributes.definitions().forEach(options::registerSearchAttribute);
        environment = TestWorkflowEnvironment.newInstance(options.build());
        workers = begin(environment.getWorkerFactory());
        workflow = stub();
    }

    private WorkerFactory begin(WorkerFactory factory) {
        Worker incidents = factory.newWorker(TaskQueues.INCIDENTS, cached == 0 ? FORGETFUL : PATIENT);
        incidents.registerWorkflowImplementationTypes(IncidentWorkflowImpl.class);
        incidents.registerActivitiesImplementations(ports);
        for (String queue : List.of(TaskQueues.CHAT, TaskQueues.MAIL, TaskQueues.RECORDS)) {
            factory.newWorker(queue).registerActivitiesImplementations(ports);
        }
        factory.start();
        return factory;
    }

    /**
     * Every worker ends and others begin, which know nothing but the history. Only a world without memory: the in-memory server
     * never takes a task back from a queue of which the one listener has gone, as a real one does after seconds.
     */
    public IncidentWorld restart() {
        if (cached > 0) {
            throw new IllegalStateException("only a world without memory can restart");
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.MINUTES);
        workers = begin(WorkerFactory.newInstance(client(), factoryOptions()));
        return this;
    }

    private WorkerFactoryOptions factoryOptions() {
        return WorkerFactoryOptions.newBuilder().setWorkflowCacheSize(cached).build();
    }

    private IncidentWorld(IncidentWorld world, String code) {
        this.policy = world.policy;
        this.ports = world.ports;
        this.environment = world.environment;
        this.cached = world.cached;
        this.workers = world.workers;
        this.code = code;
        workflow = stub();
    }

    /** Another incident of this world, under a key of its own. */
    public IncidentWorld beside(String otherCode) {
        return new IncidentWorld(this, otherCode);
    }

    private WorkflowStub stub() {
        return client().newUntypedWorkflowStub(
                        "Incident",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .setWorkflowId(WorkflowIds.living(code))
                                .setStaticSummary("checkout")
                                .build());
    }

    public WorkflowClient client() {
        return environment.getWorkflowClient();
    }

    public IncidentWorld open(String severity, AlertFact... facts) {
        Opening opening = new Opening(
                code,
                "route",
                "alert",
                "Checkout p99 elevated",
                "checkout",
                "checkout",
                "zephyr",
                new Severity(severity),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                Map.of("runbook", "https://runbooks.example/checkout"),
                List.of());
        return open(opening, facts);
    }

    public IncidentWorld open(Opening opening, AlertFact... facts) {
        AlertBatch batch = facts.length == 0 ? null : batch(facts);
        workflow.start(new IncidentStart(opening, policy, WorkingWindows.ALWAYS, 1, Rules.CURRENT, batch, null));
        return settle();
    }

    /** One more incident beside this world's own. */
    public void openBeside(Opening opening) {
        beside(opening.code())
                .workflow
                .start(new IncidentStart(opening, policy, WorkingWindows.ALWAYS, 1, Rules.CURRENT, null, null));
    }

    public IncidentView view(String other) {
        return beside(other).view();
    }

    /** As the starter opens a restricted one. */
    public IncidentWorld openSealed(Opening opening, AlertFact... facts) {
        AlertBatch batch = facts.length == 0 ? null : sealed(facts);
        workflow.start(new IncidentStart(
                opening, policy, WorkingWindows.ALWAYS, 1, Rules.CURRENT, batch, null, List.of(), true));
        return settle();
    }

    public AlertBatch sealed(AlertFact... facts) {
        return batch(facts).sealed();
    }

    public AlertFact firing(String fingerprint) {
        return new AlertFact(fingerprint, "HighErrorRate", "p99 elevated", now(), null, Map.of(), Map.of());
    }

    public AlertFact cleared(String fingerprint, Instant since) {
        return new AlertFact(fingerprint, "HighErrorRate", "p99 elevated", since, now(), Map.of(), Map.of());
    }

    public IncidentWorld alerts(AlertFact... facts) {
        return alerts(batch(facts));
    }

    public IncidentWorld alerts(AlertBatch batch) {
        living().signal("alerts", batch);
        return settle();
    }

    private static AlertBatch batch(AlertFact... facts) {
        return new AlertBatch("alertmanager", "route", List.of(facts), 0, false);
    }

    /** The run that is living under the key now. */
    public WorkflowStub living() {
        return client().newUntypedWorkflowStub(WorkflowIds.living(code));
    }

    public IncidentWorld after(Duration span) {
        environment.sleep(span);
        return this;
    }

    public IncidentWorld minutes(long minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    /** A second, so that activities and their results come round. */
    public IncidentWorld settle() {
        return after(Duration.ofSeconds(1));
    }

    public CommandAnswer by(String person, Command command) {
        return by(person, command, incident().id().value() + person + now() + command);
    }

    public CommandAnswer by(String person, Command command, String commandId) {
        CommandAnswer answer = living().startUpdate(
                        UpdateOptions.newBuilder(CommandAnswer.class)
                                .setUpdateName("command")
                                .setUpdateId(commandId)
                                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                                .build(),
                        new CommandRequest(incident().id().value(), person, command))
                .getResult();
        settle();
        return answer;
    }

    public IncidentView view() {
        return living().query("incident", IncidentView.class);
    }

    public Incident incident() {
        return view().incident();
    }

    public List<String> waitsFor() {
        return view().clocks().stream().map(Clock::name).toList();
    }

    public FakePorts ports() {
        return ports;
    }

    public List<String> paged() {
        return ports.pages().stream()
                .filter(page -> page.kind() == PageKind.PAGE)
                .map(page -> page.recipient().responder())
                .toList();
    }

    public List<String> keys() {
        return ports.pages().stream().map(Page::key).toList();
    }

    public Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    public PinnedPolicy policy() {
        return policy;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        environment.close();
    }
}
