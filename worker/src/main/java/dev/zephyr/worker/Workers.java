package dev.zephyr.worker;

import dev.zephyr.workflow.IncidentWorkflowImpl;
import dev.zephyr.workflow.ReportWorkflowImpl;
import dev.zephyr.workflow.ScheduleWorkflowImpl;
import dev.zephyr.workflow.StandstillWorkflowImpl;
import dev.zephyr.workflow.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.CompositeTuner;
import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The workers of this process. They start before the web server takes a request and stop after its last one, so that a
 * command always finds somebody to carry it out; work in hand is awaited, or an unfinished page would be rung twice.
 */
public final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /**
     * Deciding is work for the processor and nothing else: in a storm of first alerts more of it at once would only make
     * each one slower, until Temporal takes it for stuck and does it all again. Some of it waits for tasks.
     */
    private static final int DECIDING = Math.max(12, 6 * Runtime.getRuntime().availableProcessors());

    /** As many more as calls go to Temporal at once, and some that are not done when the next is called. */
    private static final int OPENING = 16;

    private static final Duration STUCK = Duration.ofSeconds(5);

    /** Pages are short and few; each cached incident costs a thread, so there is no gain in more. */
    private static final int RINGING = 100;

    private static final int LOOKING_UP = 50;

    /**
     * They share the slots, so that most only stand in line. As soon as more of the incidents in this process's cache wait than
     * there are pollers, all of them turn to those, and what another process started or gave up waits for the end of the storm.
     */
    private static final int POLLERS = 128;

    /** A queue each, so that a slow vendor holds up nothing but its own kind. */
    private static final WorkerOptions OTHERS = WorkerOptions.newBuilder()
            .setMaxConcurrentActivityExecutionSize(20)
            .setMaxConcurrentActivityTaskPollers(2)
            .build();

    private final WorkerFactory factory;
    private final Duration grace;
    private volatile boolean running;

    Workers(WorkflowClient client, Ports ports, Duration grace) {
        this.factory = WorkerFactory.newInstance(client);
        this.grace = grace;
        Worker incidents = factory.newWorker(TaskQueues.INCIDENTS, incidents());
        incidents.registerWorkflowImplementationTypes(
                IncidentWorkflowImpl.class,
                ReportWorkflowImpl.class,
                ScheduleWorkflowImpl.class,
                StandstillWorkflowImpl.class);
        incidents.registerActivitiesImplementations(ports.pager(), ports.directory());
        factory.newWorker(TaskQueues.CHAT, OTHERS).registerActivitiesImplementations(ports.chat(), ports.statusPage());
        factory.newWorker(TaskQueues.MAIL, OTHERS).registerActivitiesImplementations(ports.mail());
        factory.newWorker(TaskQueues.RECORDS, OTHERS)
                .registerActivitiesImplementations(
                        ports.tickets(),
                        ports.documents(),
                        ports.ledger(),
                        ports.reports(),
                        ports.shifts(),
                        ports.silences());
    }

    /** Slots belong to one worker. */
    private static WorkerOptions incidents() {
        return WorkerOptions.newBuilder()
                .setWorkerTuner(new CompositeTuner(
                        new DecidingSlots(DECIDING, OPENING),
                        new FixedSizeSlotSupplier<>(RINGING),
                        new FixedSizeSlotSupplier<>(LOOKING_UP),
                        new FixedSizeSlotSupplier<>(1)))
                .setMaxConcurrentWorkflowTaskPollers(POLLERS)
                .setDefaultDeadlockDetectionTimeout(STUCK.toMillis())
                .build();
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
        factory.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        if (!factory.isTerminated()) {
            LOG.warn("some work was not done within {} s and is left to the next worker", grace.toSeconds());
            factory.shutdownNow();
            factory.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** True while tasks are taken. */
    public boolean isPolling() {
        return running && factory.isStarted() && !factory.isShutdown();
    }

    /** Below the web server's: it starts later and stops earlier. */
    @Override
    public int getPhase() {
        return 0;
    }
}
