package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.communication.Announcement;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.StandstillQuestion;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportWorkflowTest {

    private final FakeReports reports = new FakeReports();
    private final FakePorts ports = new FakePorts();
    private final TestWorkflowEnvironment environment =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(WireFormat.dataConverter())
                            .build())
                    .build());

    @BeforeEach
    void open() {
        Worker worker = environment.newWorker(TaskQueues.INCIDENTS);
        worker.registerWorkflowImplementationTypes(ReportWorkflowImpl.class, StandstillWorkflowImpl.class);
        worker.registerActivitiesImplementations(ports);
        environment.newWorker(TaskQueues.CHAT).registerActivitiesImplementations(ports);
        environment.newWorker(TaskQueues.RECORDS).registerActivitiesImplementations(ports, reports);
        environment.start();
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void ordersTheReportAndIsPatientWithALedgerThatIsDown() {
        reports.failures = 3;
        Instant before = now();
        assertThat(report(ReportKind.ON_CALL, null)).isEmpty();
        assertThat(reports.orders).hasSize(4);
        assertThat(reports.orders.get(3)).isEqualTo(reports.orders.get(0));
        assertThat(reports.orders.get(0).kind()).isEqualTo(ReportKind.ON_CALL);
        assertThat(reports.orders.get(0).at()).isBetween(before, before.plusSeconds(60));
    }

    @Test
    void eachFindingGetsItsTicketBeforeTheReportIsFiled() {
        reports.findings = List.of(post("burden/pay/2026-11/person/ann"), post("burden/pay/2026-11/service/cart"));
        ports.openTicketsIn(post -> {
            if (post.key().endsWith("cart")) {
                throw ApplicationFailure.newNonRetryableFailure("no such project", "Refused");
            }
            return new Receipt("id-4", "ZEP-4");
        });
        assertThat(report(ReportKind.ON_CALL, null)).containsExactly("no ticket: burden/pay/2026-11/service/cart");
        assertThat(reports.orders)
                .singleElement()
                .satisfies(order ->
                        assertThat(order.tickets()).isEqualTo(Map.of("burden/pay/2026-11/person/ann", "ZEP-4")));
    }

    @Test
    void readersAndRoomsGetItByTheFirstWayThatTakesIt() {
        reports.letters = List.of(
                FakeReports.letter("report", "ann", "mail", "inbox"), FakeReports.letter("report", "bob", "mail"));
        reports.posts = List.of(post("report/room"));
        ports.refuse(page -> page.recipient().method().equals("mail"));
        assertThat(report(ReportKind.ACTION_ITEMS, "zephyr")).containsExactly("not reached: bob");
        assertThat(ports.pages()).extracting(Page::key).containsExactly("report/ann/inbox");
        assertThat(ports.posts()).extracting(Post::key).containsExactly("report/room");
        assertThat(reports.orders.get(0).about()).isEqualTo("zephyr");
    }

    @Test
    void eachLevelIsToldOnceInAWindowThatEndsByItself() {
        Instant began = now();
        assertThat(standstill()).isEmpty();
        assertThat(ports.pages())
                .extracting(page -> page.recipient().responder())
                .containsExactly("erin", "grace");
        assertThat(reports.questions)
                .extracting(question -> Duration.between(began, question.at()).toDays())
                .containsExactly(0L, 7L);
        assertThat(reports.questions)
                .extracting(StandstillQuestion::since)
                .containsOnly(reports.questions.get(0).at());
        assertThat(Duration.between(began, now()).toDays()).isEqualTo(90);
    }

    @Test
    void theNextLevelIsNotToldOnceSomethingWasDone() {
        reports.whenAsked = question -> reports.stands = question.level() == 0;
        assertThat(standstill()).isEmpty();
        assertThat(ports.pages())
                .extracting(page -> page.recipient().responder())
                .containsExactly("erin");
    }

    @Test
    void aLevelAtWhichNobodyIsKeepsTheNextOneNotWaiting() {
        reports.tells = Map.of(1, "grace");
        Instant began = now();
        standstill();
        assertThat(reports.questions)
                .extracting(question -> Duration.between(began, question.at()).toDays())
                .containsExactly(0L, 0L);
        assertThat(ports.pages())
                .extracting(page -> page.recipient().responder())
                .containsExactly("grace");
    }

    @Test
    void aTeamThatShipsIsLeftAlone() {
        reports.stands = false;
        assertThat(standstill()).isEmpty();
        assertThat(ports.pages()).isEmpty();
        assertThat(environment.getWorkflowClient().fetchHistory("shipping/pay").getEvents())
                .extracting(HistoryEvent::getEventType)
                .contains(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED)
                .doesNotContain(EventType.EVENT_TYPE_TIMER_STARTED);
    }

    private List<String> standstill() {
        return environment
                .getWorkflowClient()
                .newWorkflowStub(StandstillWorkflow.class, options("shipping/pay"))
                .run("pay");
    }

    private List<String> report(ReportKind kind, String about) {
        return environment
                .getWorkflowClient()
                .newWorkflowStub(ReportWorkflow.class, options("report"))
                .run(kind, about);
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.INCIDENTS)
                .setWorkflowId(id)
                .build();
    }

    private Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    private static Post post(String key) {
        return new Post(key, FakeReports.brief(), "room", "#room", "report", new Announcement("t", "t"));
    }
}
