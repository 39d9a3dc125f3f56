package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Letter;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Recipient;
import dev.zephyr.port.ShiftDesk;
import dev.zephyr.shift.ComingShift;
import dev.zephyr.shift.ScheduleAnswer;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleCommand;
import dev.zephyr.shift.ScheduleRequest;
import dev.zephyr.shift.ShiftChange;
import dev.zephyr.shift.ShiftNotice;
import dev.zephyr.shift.ShiftPlan;
import dev.zephyr.shift.ShiftQuestion;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schedule through the real workflow, on a clock that skips: alice and bob take turns of a day. */
class ScheduleWorkflowTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private TestWorkflowEnvironment environment;
    private ScheduleWorkflow schedule;
    private Instant zero;

    /** Plans ahead from what it is given, and delivers what it is given unless it is told to refuse. */
    private static final class World implements ShiftDesk, Pager {
        private final List<String> keys = new CopyOnWriteArrayList<>();
        private final List<List<ShiftOverride>> planned = new CopyOnWriteArrayList<>();
        private volatile Instant first = Instant.EPOCH;
        private volatile boolean phonesAreDead;
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public ShiftPlan plan(String schedule, List<ShiftOverride> overrides, Instant from) {
            planned.add(overrides);
            List<ShiftChange> changes = IntStream.range(0, 5)
                    .mapToObj(day -> new ShiftChange(
                            at(day), at(day + 1), List.of(who(day - 1)), List.of(who(day)), List.of("open incidents")))
                    .toList();
            List<ComingShift> shifts = IntStream.range(0, 5)
                    .mapToObj(day -> new ComingShift(who(day), at(day), at(day + 1)))
                    .toList();
            ShiftQuestion question = new ShiftQuestion(
                    List.of("laptop"),
                    List.of(),
                    Duration.ofHours(12),
                    Duration.ofHours(6),
                    List.of(Target.parse("lead")),
                    true);
            return new ShiftPlan(from.plus(Duration.ofDays(14)), changes, shifts, question);
        }

        private Instant at(int day) {
            return first.plus(DAY.multipliedBy(day));
        }

        private static String who(int day) {
            return day % 2 == 0 ? "alice" : "bob";
        }

        @Override
        public List<Letter> letters(String schedule, ShiftNotice notice) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            List<Page> pages = List.of("sms", "mail").stream()
                    .map(method -> new Page(
                            "schedule/" + schedule + "/" + notice.key() + "/p/" + method,
                            PageKind.NOTICE,
                            new IncidentBrief("schedule/" + schedule, "On call", "", "", "", first, false, false),
                            new Recipient("p", method, method),
                            "on call",
                            "words",
                            null,
                            List.of()))
                    .toList();
            return List.of(new Letter("p", pages));
        }

        @Override
        public Receipt ring(Page page) {
            if (phonesAreDead && page.recipient().method().equals("sms")) {
                throw ApplicationFailure.newFailure("no signal", FailureTypes.UNREACHABLE);
            }
            keys.add(page.key());
            return Receipt.NONE;
        }
    }

    @BeforeEach
    void aSchedule() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build());
        environment = TestWorkflowEnvironment.newInstance(options.build());
        Worker incidents = environment.newWorker(TaskQueues.INCIDENTS, IncidentWorld.PATIENT);
        incidents.registerWorkflowImplementationTypes(ScheduleWorkflowImpl.class);
        incidents.registerActivitiesImplementations(world);
        environment.newWorker(TaskQueues.RECORDS).registerActivitiesImplementations(world);
        environment.start();
        zero = now();
        world.first = zero.plus(DAY);
        schedule = environment
                .getWorkflowClient()
                .newWorkflowStub(
                        ScheduleWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.schedule("platform"))
                                .setTaskQueue(TaskQueues.INCIDENTS)
                                .build());
        WorkflowClient.start(schedule::run, ScheduleBook.opened("platform", "files", zero));
        after(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        environment.close();
    }

    private Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    private void after(Duration span) {
        environment.sleep(span);
    }

    private ScheduleAnswer command(ScheduleCommand command) {
        return schedule.command(new ScheduleRequest("bob", command));
    }

    @Test
    void asksThenTellsOfSilenceThenHandsOver() {
        after(Duration.ofHours(12));
        assertThat(world.keys).containsExactly("schedule/platform/ask/" + world.at(0) + "/p/sms");
        after(Duration.ofHours(6));
        assertThat(world.keys).last().isEqualTo("schedule/platform/silent/alice/" + world.at(0) + "/p/sms");
        after(Duration.ofHours(6));
        assertThat(world.keys).last().isEqualTo("schedule/platform/hand-off/" + world.at(0) + "/p/sms");
        assertThat(world.keys).hasSize(3);
    }

    @Test
    void whoAnswersIsNotToldOf() {
        after(Duration.ofHours(13));
        assertThat(command(new ScheduleCommand.Answer("alice", true, "")).text())
                .startsWith("alice is ready");
        after(Duration.ofHours(10));

        assertThat(world.keys).hasSize(1);
    }

    @Test
    void aDeadPhoneIsFollowedByTheNextMethod() {
        world.phonesAreDead = true;
        after(Duration.ofHours(13));

        assertThat(world.keys).containsExactly("schedule/platform/ask/" + world.at(0) + "/p/mail");
    }

    @Test
    void aDeskThatFailsIsAskedAgain() {
        world.failures.set(3);
        after(Duration.ofHours(13));

        assertThat(world.keys).hasSize(1);
    }

    @Test
    void anOverrideIsAnsweredPlannedWithAndListed() {
        ScheduleAnswer answer = command(new ScheduleCommand.Amend(
                List.of(new ScheduleCommand.Hours("o1", new ShiftOverride.Add("carol"), zero, zero.plus(DAY)))));
        after(Duration.ofSeconds(1));

        assertThat(answer.overrides()).extracting(ShiftOverride::by).containsExactly("bob");
        assertThat(world.planned).last().isEqualTo(answer.overrides());
        assertThat(schedule.book().overrides()).isEqualTo(answer.overrides());
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        assertThatThrownBy(() -> command(new ScheduleCommand.Withdraw("o9")))
                .isInstanceOfSatisfying(
                        WorkflowUpdateException.class,
                        e -> assertThat(Refusals.read((ApplicationFailure) e.getCause()))
                                .hasValueSatisfying(
                                        refusal -> assertThat(refusal).hasMessageContaining("no override o9")));
    }

    @Test
    void plansAnewWhenTheFilesChangeAndEndsWithThem() {
        int plans = world.planned.size();
        schedule.plan("files");
        after(Duration.ofSeconds(1));
        assertThat(world.planned).hasSize(plans);
        schedule.plan("other files");
        after(Duration.ofSeconds(1));
        assertThat(world.planned).hasSize(plans + 1);
        schedule.end();
        after(Duration.ofDays(3));
        assertThat(world.keys).isEmpty();
    }
}
