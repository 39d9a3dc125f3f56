package dev.zephyr.bench;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.incident.Opening;
import dev.zephyr.incident.Rules;
import dev.zephyr.ledger.LedgerReceipt;
import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.port.Receipt;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.IncidentWorkflow;
import dev.zephyr.workflow.IncidentWorkflowImpl;
import dev.zephyr.workflow.TaskQueues;
import dev.zephyr.workflow.WireFormat;
import dev.zephyr.workflow.WorkflowIds;
import io.temporal.activity.Activity;
import io.temporal.activity.DynamicActivity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the start of an incident with its alert to its first page at the pager, on a warm dev server, beside a bare workflow
 * with one activity in the same run: what Zephyr adds is the difference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 15)
@Measurement(iterations = 3, time = 20)
@Threads(1)
@Fork(1)
public class AlertToPageBenchmark {

    private @Nullable DevServer server;
    private @Nullable WorkerFactory factory;
    private @Nullable WorkflowClient client;
    private @Nullable Doorbell bell;
    private @Nullable PinnedPolicy policy;
    private @Nullable WorkflowStub running;
    private int count;

    @Setup
    public void everythingRuns() throws IOException {
        policy = policy();
        bell = new Doorbell(policy);
        server = new DevServer();
        client = WorkflowClient.newInstance(
                server.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build());
        factory = WorkerFactory.newInstance(client);
        Worker incidents = factory.newWorker(TaskQueues.INCIDENTS);
        incidents.registerWorkflowImplementationTypes(IncidentWorkflowImpl.class, BareWorkflow.Ringing.class);
        incidents.registerActivitiesImplementations(bell);
        for (String queue : List.of(TaskQueues.CHAT, TaskQueues.MAIL, TaskQueues.RECORDS)) {
            factory.newWorker(queue).registerActivitiesImplementations(done());
        }
        factory.start();
    }

    /** What is beside the paging path is done at once. */
    private static DynamicActivity done() {
        return arguments -> {
            String type = Activity.getExecutionContext().getInfo().getActivityType();
            return type.startsWith("ledger-") ? LedgerReceipt.WRITTEN : Receipt.NONE;
        };
    }

    private static PinnedPolicy policy() throws IOException {
        String resource = "/policies/zephyr.yaml";
        try (InputStream file = Objects.requireNonNull(PolicyReader.class.getResourceAsStream(resource))) {
            return PinnedPolicy.of(new PolicyReader()
                    .read("zephyr.yaml", file.readAllBytes())
                    .policy()
                    .orElseThrow());
        }
    }

    @Benchmark
    public void alertToFirstPage() {
        String code = nextCode();
        WorkflowStub incident = stub(IncidentWorkflow.class, WorkflowIds.living(code));
        incident.start(new IncidentStart(
                opening(code),
                Objects.requireNonNull(policy),
                WorkingWindows.ALWAYS,
                1,
                Rules.CURRENT,
                new AlertBatch("alertmanager", "example", List.of(alert(code)), 0, false),
                null));
        Objects.requireNonNull(bell).awaitRing(code);
        running = incident;
    }

    @Benchmark
    public void bareWorkflowToItsActivity() {
        String code = nextCode();
        WorkflowStub bare = stub(BareWorkflow.class, "bare/" + code);
        bare.start(code);
        Objects.requireNonNull(bell).awaitRing(code);
        running = bare;
    }

    /** What is left of it must not burden the next one. */
    @TearDown(Level.Invocation)
    public void endIt() {
        if (running != null) {
            running.terminate("measured");
            running = null;
        }
    }

    /** Twelve letters: a code has no digit that could be taken for one. */
    private String nextCode() {
        return "%012d"
                .formatted(count++)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }

    /** As the product starts them: the first task comes back with the start. */
    private WorkflowStub stub(Class<?> type, String id) {
        return WorkflowStub.fromTyped(Objects.requireNonNull(client)
                .newWorkflowStub(
                        type,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(id)
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .setDisableEagerExecution(false)
                                .build()));
    }

    private static AlertFact alert(String code) {
        return new AlertFact(
                code, "HighErrorRate", "p99 elevated", Instant.now(), null, Map.of("service", "checkout"), Map.of());
    }

    private static Opening opening(String code) {
        return new Opening(
                code,
                "example",
                "alert",
                "Checkout p99 elevated",
                "checkout",
                "checkout",
                "zephyr",
                new Severity("SEV-1"),
                ImpactAssessment.NONE,
                Set.of(),
                null,
                false,
                null,
                Map.of(),
                List.of());
    }

    @TearDown
    public void everythingEnds() {
        Objects.requireNonNull(factory).shutdownNow();
        factory.awaitTermination(10, TimeUnit.SECONDS);
        Objects.requireNonNull(server).close();
    }
}
