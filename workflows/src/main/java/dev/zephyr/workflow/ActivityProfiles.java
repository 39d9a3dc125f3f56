package dev.zephyr.workflow;

import dev.zephyr.port.Chat;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.HeartbeatAlarm;
import dev.zephyr.port.Ledger;
import dev.zephyr.port.Mail;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Reports;
import dev.zephyr.port.ShiftDesk;
import dev.zephyr.port.StatusPage;
import dev.zephyr.port.Tickets;
import dev.zephyr.port.silence.Intake;
import dev.zephyr.port.silence.SilenceDesk;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * How each kind of activity is timed and retried.
 *
 * <p>A page is tried a few times within seconds and then the next contact method rings; it has no bound from its
 * scheduling on, so that an hour without workers delays it and does not lose it. Everything else is patient.
 */
final class ActivityProfiles {

    private static final String[] FINAL = {FailureTypes.UNREACHABLE, FailureTypes.REFUSED, FailureTypes.NOT_CONFIGURED};

    private ActivityProfiles() {}

    static Pager pager(String summary) {
        return Workflow.newActivityStub(
                Pager.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.INCIDENTS)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofSeconds(10))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(Duration.ofSeconds(1))
                                .setMaximumAttempts(3)
                                .setDoNotRetry(FINAL)
                                .build())
                        .build());
    }

    /** What a person is told that can wait: by mail, by the inbox, by whatever they have. */
    static Pager letters(String summary) {
        return Workflow.newActivityStub(Pager.class, patient(TaskQueues.INCIDENTS, summary));
    }

    static Chat chat(String summary) {
        return Workflow.newActivityStub(Chat.class, patient(TaskQueues.CHAT, summary));
    }

    static StatusPage statusPage(String summary) {
        return Workflow.newActivityStub(StatusPage.class, patient(TaskQueues.CHAT, summary));
    }

    static Tickets tickets(String summary) {
        return Workflow.newActivityStub(Tickets.class, patient(TaskQueues.RECORDS, summary));
    }

    static Mail mail(String summary) {
        return Workflow.newActivityStub(Mail.class, patient(TaskQueues.MAIL, summary));
    }

    static Documents documents(String summary) {
        return Workflow.newActivityStub(Documents.class, patient(TaskQueues.RECORDS, summary));
    }

    /** Without an end: an attempt leaves nothing in the history, and a ledger that is back after days is told everything. */
    static Ledger ledger(String summary) {
        return Workflow.newActivityStub(
                Ledger.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.RECORDS)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(Duration.ofSeconds(1))
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .build());
    }

    /** A year of a large company is counted in seconds; more than that is a database that is slow. */
    static Reports reports(String summary) {
        ActivityOptions options = ActivityOptions.newBuilder(patient(TaskQueues.RECORDS, summary))
                .setStartToCloseTimeout(Duration.ofMinutes(5))
                .build();
        return Workflow.newActivityStub(Reports.class, options);
    }

    /** Over memory only: fast, and retried so that a passing fault never costs a page. */
    static OnCallDirectory directory() {
        return Workflow.newLocalActivityStub(
                OnCallDirectory.class,
                LocalActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(5))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(Duration.ofMillis(200))
                                .setMaximumInterval(Duration.ofSeconds(5))
                                .build())
                        .build());
    }

    /** Tried for some minutes, then asked for anew if it is still true. */
    static HeartbeatAlarm heartbeatAlarm(String summary) {
        return Workflow.newActivityStub(HeartbeatAlarm.class, forMinutes(TaskQueues.ENTITIES, summary));
    }

    /** As a heartbeat's alarm. */
    static Intake intake(String summary) {
        return Workflow.newActivityStub(Intake.class, forMinutes(TaskQueues.ENTITIES, summary));
    }

    static SilenceDesk silenceDesk(String summary) {
        return Workflow.newActivityStub(SilenceDesk.class, forMinutes(TaskQueues.RECORDS, summary));
    }

    /** Asks nothing remote but the ledger; tried for some minutes, then asked for anew if it is still wanted. */
    static ShiftDesk shiftDesk(String summary) {
        return Workflow.newActivityStub(ShiftDesk.class, forMinutes(TaskQueues.RECORDS, summary));
    }

    private static ActivityOptions forMinutes(String taskQueue, String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(taskQueue)
                .setSummary(summary)
                .setStartToCloseTimeout(Duration.ofSeconds(20))
                .setScheduleToCloseTimeout(Duration.ofMinutes(5))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(1))
                        .setMaximumInterval(Duration.ofSeconds(15))
                        .build())
                .build();
    }

    private static ActivityOptions patient(String taskQueue, String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(taskQueue)
                .setSummary(summary)
                .setStartToCloseTimeout(Duration.ofSeconds(30))
                .setScheduleToCloseTimeout(Duration.ofHours(4))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(1))
                        .setMaximumInterval(Duration.ofMinutes(1))
                        .setDoNotRetry(FINAL)
                        .build())
                .build();
    }
}
