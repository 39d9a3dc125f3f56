package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.heartbeat.Heartbeat;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.port.HeartbeatAlarm;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A heartbeat through the real workflow, on a clock that skips. */
class HeartbeatWorkflowTest {

    private static final HeartbeatPlan PLAN =
            new HeartbeatPlan("cron", "search", "The nightly index", Duration.ofMinutes(5), Duration.ofMinutes(1));

    private final Alarm alarm = new Alarm();
    private TestWorkflowEnvironment environment;
    private HeartbeatWorkflow heartbeat;

    /** Writes down what it was told; fails the first times. */
    private static final class Alarm implements HeartbeatAlarm {
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void silent(HeartbeatPlan plan, Instant since) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            told.add(plan.route() + " silent");
        }

        @Override
        public void back(HeartbeatPlan plan, Instant since, Instant at) {
            told.add(plan.route() + " back");
        }
    }

    @BeforeEach
    void aHeartbeat() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(io.temporal.client.WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build());
        SearchAttributes.definitions().forEach(options::registerSearchAttribute);
        environment = TestWorkflowEnvironment.newInstance(options.build());
        Worker worker = environment.newWorker(TaskQueues.ENTITIES);
        worker.registerWorkflowImplementationTypes(HeartbeatWorkflowImpl.class);
        worker.registerActivitiesImplementations(alarm);
        environment.start();
        heartbeat = environment
                .getWorkflowClient()
                .newWorkflowStub(
                        HeartbeatWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.route("cron"))
                                .setTaskQueue(TaskQueues.ENTITIES)
                                .build());
        WorkflowClient.start(heartbeat::run, Heartbeat.expected(PLAN, now()));
    }

    @AfterEach
    void end() {
        environment.close();
    }

    private Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    private void minutes(long minutes) {
        environment.sleep(Duration.ofMinutes(minutes));
    }

    @Test
    void tellsASilenceOnceAndTheNextBeatOnce() {
        for (int beat = 0; beat < 5; beat++) {
            minutes(4);
            heartbeat.beat(now());
        }
        assertThat(alarm.told).isEmpty();

        minutes(60);
        assertThat(alarm.told).containsExactly("cron silent");
        assertThat(heartbeat.heartbeat().status()).isEqualTo("silent");

        heartbeat.beat(now());
        heartbeat.beat(now());
        minutes(1);
        assertThat(alarm.told).containsExactly("cron silent", "cron back");
        assertThat(heartbeat.heartbeat().status()).isEqualTo("beats");
    }

    @Test
    void goesOnTellingUntilItIsHeard() {
        alarm.failures.set(30);
        minutes(30);

        assertThat(alarm.told).containsExactly("cron silent");
    }

    @Test
    void endsWhenItsRouteExpectsItNoMore() {
        heartbeat.end();

        WorkflowStub.fromTyped(heartbeat).getResult(Void.class);
        minutes(60);
        assertThat(alarm.told).isEmpty();
    }
}
