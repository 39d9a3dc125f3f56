package dev.zephyr.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.uber.m3.tally.NoopScope;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialServerTest {

    private static final TemporalSettings SETTINGS = new TemporalSettings.Trial("nothing is installed");

    @Test
    void aWorkflowAnswersAndNoTimeIsSkipped() {
        try (TemporalServer server = SETTINGS.connect(Echo.connecting())) {
            long start = System.nanoTime();

            String answer = Echo.run(server, "hello", Duration.ofSeconds(2));

            assertThat(answer).isEqualTo("hello");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1900));
        }
    }

    @Test
    void timeStandsWhereTheClockIsWhileNothingRuns() {
        try (TemporalServer server = SETTINGS.connect(Echo.connecting())) {
            WorkflowClient client = Echo.client(server);
            WorkerFactory factory = WorkerFactory.newInstance(client);
            factory.newWorker("q").registerWorkflowImplementationTypes(EchoWorkflow.Impl.class);
            factory.start();
            EchoWorkflow echo = client.newWorkflowStub(
                    EchoWorkflow.class,
                    WorkflowOptions.newBuilder().setTaskQueue("q").build());

            WorkflowClient.start(echo::echo, "later", Duration.ofDays(30));
            Echo.run(server, "meanwhile", Duration.ofSeconds(1));

            assertThat(WorkflowStub.fromTyped(echo).describe().getCloseTime()).isNull();
            factory.shutdownNow();
        }
    }

    @Test
    void saysThatNothingSurvives() {
        List<String> told = new ArrayList<>();

        try (TemporalServer server = SETTINGS.connect(new Connecting(Echo.ATTRIBUTES, new NoopScope(), told::add))) {
            assertThat(server.isTrial()).isTrue();
            assertThat(server.ui()).isEmpty();
            assertThat(server.describe())
                    .startsWith("Trial mode (nothing is installed)")
                    .contains("lost when Zephyr stops");
            assertThat(told).containsExactly(server.describe());
        }
    }
}
