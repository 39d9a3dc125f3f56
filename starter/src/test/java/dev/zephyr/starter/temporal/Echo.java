package dev.zephyr.starter.temporal;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link EchoWorkflow} on a server, worker and all. */
final class Echo {

    static final SearchAttributesRegistration ATTRIBUTES = SearchAttributesRegistration.of(List.of(
            EchoWorkflow.STATUS,
            SearchAttributeKey.forBoolean("ZephyrAcknowledged"),
            SearchAttributeKey.forOffsetDateTime("ZephyrNextDeadline"),
            SearchAttributeKey.forLong("ZephyrRound")));

    private Echo() {}

    static Connecting connecting() {
        return Connecting.quietly(ATTRIBUTES);
    }

    static WorkflowClient client(TemporalServer server) {
        return WorkflowClient.newInstance(
                server.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(server.namespace())
                        .build());
    }

    static String run(TemporalServer server, String word, Duration wait) {
        WorkflowClient client = client(server);
        WorkerFactory factory = WorkerFactory.newInstance(client);
        factory.newWorker("echo").registerWorkflowImplementationTypes(EchoWorkflow.Impl.class);
        factory.start();
        try {
            return client.newWorkflowStub(
                            EchoWorkflow.class,
                            WorkflowOptions.newBuilder()
                                    .setTaskQueue("echo")
                                    .setWorkflowId(word)
                                    .build())
                    .echo(word, wait);
        } finally {
            factory.shutdownNow();
            factory.awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
