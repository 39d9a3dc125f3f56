package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.port.Receipt;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import dev.zephyr.port.Reports;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWorkflowTest {

    @Test
    void ordersTheReportAndIsPatientWithALedgerThatIsDown() {
        List<ReportOrder> orders = new ArrayList<>();
        Reports reports = order -> {
            orders.add(order);
            if (orders.size() < 4) {
                throw ApplicationFailure.newFailure("the ledger does not answer", "Down");
            }
            return Receipt.NONE;
        };
        TestEnvironmentOptions options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build())
                .build();
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(options)) {
            environment.newWorker(TaskQueues.INCIDENTS).registerWorkflowImplementationTypes(ReportWorkflowImpl.class);
            environment.newWorker(TaskQueues.RECORDS).registerActivitiesImplementations(reports);
            environment.start();
            Instant before = Instant.ofEpochMilli(environment.currentTimeMillis());
            environment
                    .getWorkflowClient()
                    .newWorkflowStub(
                            ReportWorkflow.class,
                            WorkflowOptions.newBuilder()
                                    .setTaskQueue(TaskQueues.INCIDENTS)
                                    .build())
                    .run(ReportKind.ON_CALL);
            assertThat(orders).hasSize(4);
            assertThat(orders.get(3)).isEqualTo(orders.get(0));
            assertThat(orders.get(0).kind()).isEqualTo(ReportKind.ON_CALL);
            assertThat(orders.get(0).at()).isBetween(before, before.plusSeconds(60));
        }
    }
}
