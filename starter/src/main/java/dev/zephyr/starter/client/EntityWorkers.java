package dev.zephyr.starter.client;

import dev.zephyr.port.HeartbeatAlarm;
import dev.zephyr.port.silence.Intake;
import dev.zephyr.workflow.HeartbeatWorkflowImpl;
import dev.zephyr.workflow.SilenceWorkflowImpl;
import dev.zephyr.workflow.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** The workers of what is no incident and calls this server's own intake: they run wherever it does. */
final class EntityWorkers implements SmartLifecycle {

    private static final int CACHED = 100;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WorkerFactory factory;
    private volatile boolean running;

    EntityWorkers(WorkflowClient client, HeartbeatAlarm alarm, Intake intake) {
        factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setWorkflowCacheSize(CACHED)
                        .setMaxWorkflowThreadCount(CACHED)
                        .build());
        Worker worker = factory.newWorker(TaskQueues.ENTITIES);
        worker.registerWorkflowImplementationTypes(HeartbeatWorkflowImpl.class, SilenceWorkflowImpl.class);
        worker.registerActivitiesImplementations(alarm, intake);
    }

    @Override
    public void start() {
        factory.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        factory.shutdown();
        factory.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        factory.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** As the other workers': below the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }
}
