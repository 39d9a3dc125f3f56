package dev.zephyr.workflow;

import dev.zephyr.heartbeat.Heartbeat;
import dev.zephyr.heartbeat.HeartbeatPlan;
import dev.zephyr.obligation.Clock;
import dev.zephyr.port.HeartbeatAlarm;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Waits for the next beat, and tells when it does not come and when it does again. */
public final class HeartbeatWorkflowImpl implements HeartbeatWorkflow {

    private final NamedTimers timers = new NamedTimers();
    private Heartbeat heartbeat;
    private String shown = "";
    private boolean changed;
    private boolean ended;

    @WorkflowInit
    public HeartbeatWorkflowImpl(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public void run(Heartbeat same) {
        while (!ended) {
            changed = false;
            tellWhatIsNew();
            if (Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.newContinueAsNewStub(HeartbeatWorkflow.class).run(heartbeat);
            }
            timers.arm(clocks(), now());
            show();
            Workflow.await(() -> changed || ended || timers.isAnyDue());
        }
    }

    /** A beat may come while its silence is being told: then that is told next. */
    private void tellWhatIsNew() {
        HeartbeatAlarm alarm = ActivityProfiles.heartbeatAlarm(heartbeat.plan().route());
        try {
            if (heartbeat.isMissedAt(now())) {
                Heartbeat silent = heartbeat.silent();
                alarm.silent(silent.plan(), Objects.requireNonNull(silent.silentSince()));
                heartbeat =
                        new Heartbeat(heartbeat.plan(), heartbeat.since(), heartbeat.lastBeat(), silent.silentSince());
                changed = true;
            } else if (heartbeat.isBack()) {
                alarm.back(
                        heartbeat.plan(),
                        Objects.requireNonNull(heartbeat.silentSince()),
                        Objects.requireNonNull(heartbeat.lastBeat()));
                heartbeat = heartbeat.back();
                changed = true;
            }
        } catch (ActivityFailure failure) {
            // Given up for now, for example because the route has gone: tried anew while it is still true.
            changed = true;
        }
    }

    private List<Clock> clocks() {
        boolean waits = heartbeat.silentSince() == null;
        return waits ? List.of(new Clock("silence is an alert", heartbeat.due())) : List.of();
    }

    private void show() {
        if (!shown.equals(heartbeat.status())) {
            shown = heartbeat.status();
            Workflow.upsertTypedSearchAttributes(
                    SearchAttributes.STATUS.valueSet(shown),
                    SearchAttributes.SERVICE.valueSet(heartbeat.plan().service()));
        }
        Workflow.setCurrentDetails("**" + shown + "**\n\nlast beat: " + heartbeat.lastBeat()
                + "\n\nsilence is an alert at: " + heartbeat.due());
    }

    @Override
    public void beat(Instant at) {
        heartbeat = heartbeat.beat(at);
        changed = true;
    }

    @Override
    public void plan(HeartbeatPlan plan) {
        heartbeat = heartbeat.planned(plan, now());
        changed = true;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
