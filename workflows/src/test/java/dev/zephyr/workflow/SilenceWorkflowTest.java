package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertBatch;
import dev.zephyr.alert.AlertFact;
import dev.zephyr.incident.Opening;
import dev.zephyr.port.Letter;
import dev.zephyr.port.silence.Intake;
import dev.zephyr.port.silence.SilenceDesk;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceCommand;
import dev.zephyr.silence.SilenceNotice;
import dev.zephyr.silence.SilencePlan;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A silence through the real workflow, on a clock that skips. */
class SilenceWorkflowTest {

    private final Door door = new Door();
    private final Owner owner = new Owner();
    private TestWorkflowEnvironment environment;
    private SilenceWorkflow silence;
    private Instant end;

    /** Writes down what goes on; fails the first times. */
    private static final class Door implements Intake {
        private final List<String> passed = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void handOn(String silence, HeldAlerts alerts) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            passed.add(alerts.opening().code());
        }
    }

    /** Writes down what its owner is told. */
    private static final class Owner implements SilenceDesk {
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Letter letter(Silence silence, SilenceNotice notice) {
            told.add(notice.wire());
            return new Letter(silence.plan().by(), List.of());
        }
    }

    @BeforeEach
    void aSilenceOfTwoHours() {
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(io.temporal.client.WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build())
                .build());
        Worker worker = environment.newWorker(TaskQueues.ENTITIES);
        worker.registerWorkflowImplementationTypes(SilenceWorkflowImpl.class);
        worker.registerActivitiesImplementations(door);
        environment.newWorker(TaskQueues.RECORDS).registerActivitiesImplementations(owner);
        environment.start();
        silence = environment
                .getWorkflowClient()
                .newWorkflowStub(
                        SilenceWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.silence("upgrade"))
                                .setTaskQueue(TaskQueues.ENTITIES)
                                .build());
        end = now().plus(Duration.ofHours(2));
        SilencePlan plan = new SilencePlan("upgrade", "alice", "new disks", List.of(), now(), end);
        WorkflowClient.start(silence::run, Silence.made(plan, now()));
    }

    @AfterEach
    void leave() {
        environment.close();
    }

    @Test
    void holdsUntilItsEndAndThenHandsOnWhatStillFires() {
        silence.hold(alerts("disk"));
        minutes(119);
        assertThat(door.passed).isEmpty();
        assertThat(owner.told).containsExactly("ends-soon");

        finish();
        assertThat(door.passed).containsExactly("disk");
        assertThat(owner.told).containsExactly("ends-soon", "ended");
        assertThat(silence.silence().passed()).isEqualTo(1);
    }

    @Test
    void endsWithoutAWordWhereNothingWasHeld() {
        finish();
        assertThat(door.passed).isEmpty();
        assertThat(owner.told).isEmpty();
    }

    @Test
    void handsOnForAsLongAsItTakes() {
        silence.hold(alerts("disk"));
        door.failures.set(40);
        finish();
        assertThat(door.passed).containsExactly("disk");
    }

    @Test
    void anotherEndCountsAtOnce() {
        silence.hold(alerts("disk"));
        minutes(10);
        silence.command(new SilenceCommand("bob", end.plus(Duration.ofHours(5))));
        minutes(180);
        assertThat(door.passed).isEmpty();

        assertThat(silence.command(new SilenceCommand("bob", now())).text()).isEqualTo("ended by bob");
        finish();
        assertThat(door.passed).containsExactly("disk");
    }

    @Test
    void anEndThatCanNotBeIsRefused() {
        assertThatThrownBy(() -> silence.command(new SilenceCommand("bob", end.plus(Duration.ofDays(40)))))
                .isInstanceOf(WorkflowUpdateException.class)
                .satisfies(e -> assertThat(e.getCause().getMessage()).contains("can not last until"));
    }

    private void finish() {
        WorkflowStub.fromTyped(silence).getResult(Void.class);
    }

    private Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    private void minutes(long minutes) {
        environment.sleep(Duration.ofMinutes(minutes));
    }

    private HeldAlerts alerts(String code) {
        Opening opening = new Opening(
                code,
                "route",
                "alert",
                "Disk",
                "db",
                "",
                "zephyr",
                Severity.UNKNOWN,
                ImpactAssessment.NONE,
                Set.of(),
                now(),
                false,
                null,
                Map.of(),
                List.of());
        AlertFact fact = new AlertFact("a", "Disk", "disk is slow", now(), null, Map.of(), Map.of());
        return new HeldAlerts(opening, "policy", new AlertBatch("alertmanager", "route", List.of(fact), 0, false));
    }
}
