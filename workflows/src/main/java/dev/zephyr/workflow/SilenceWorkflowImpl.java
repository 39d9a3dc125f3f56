package dev.zephyr.workflow;

import dev.zephyr.port.Letter;
import dev.zephyr.port.Page;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceAnswer;
import dev.zephyr.silence.SilenceCommand;
import dev.zephyr.silence.SilencePlan;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds alerts until its end, hands on what still fires then, and tells its owner. */
public final class SilenceWorkflowImpl implements SilenceWorkflow {

    private final NamedTimers timers = new NamedTimers();
    private Silence silence;
    private @Nullable SilencePlan shown;
    private boolean changed;

    @WorkflowInit
    public SilenceWorkflowImpl(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void run(Silence same) {
        while (!silence.isDone(now())) {
            changed = false;
            silence = silence.at(now());
            show();
            handOn();
            tellOwner();
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(SilenceWorkflow.class).run(silence);
            }
            timers.arm(silence.clocks(now()), now());
            Workflow.await(() -> changed || silence.isDone(now()) || timers.isAnyDue());
        }
    }

    private void handOn() {
        for (HeldAlerts alerts : List.copyOf(silence.passing())) {
            try {
                ActivityProfiles.intake(alerts.opening().title())
                        .handOn(silence.plan().id(), alerts);
                silence = silence.passed(alerts, now());
            } catch (ActivityFailure failure) {
                // Given up for now: tried anew, for as long as it takes.
                changed = true;
            }
        }
    }

    private void tellOwner() {
        silence.due(now()).ifPresent(notice -> {
            try {
                deliver(ActivityProfiles.silenceDesk(notice.wire()).letter(silence, notice));
            } catch (ActivityFailure failure) {
                // A notice of this kind is of no use later.
            }
            silence = silence.told(notice);
        });
    }

    /** By the first contact method that takes it. */
    private static void deliver(Letter letter) {
        for (Page page : letter.pages()) {
            try {
                ActivityProfiles.pager(page.step()).ring(page);
                return;
            } catch (ActivityFailure failure) {
                // The next one is tried.
            }
        }
    }

    private void show() {
        if (!silence.plan().equals(shown)) {
            shown = silence.plan();
            Workflow.upsertMemo(Map.of(PLAN, shown));
        }
        Workflow.setCurrentDetails(
                "until " + silence.plan().until() + ", of " + silence.plan().by() + ": "
                        + silence.plan().reason() + "\n\nholds " + silence.firing() + " incidents");
    }

    @Override
    public void hold(HeldAlerts alerts) {
        silence = silence.hold(alerts);
        changed = true;
    }

    @Override
    public void validate(SilenceCommand command) {
        try {
            silence.on(command, now());
        } catch (Refusal refusal) {
            throw Refusals.failure(refusal);
        }
    }

    @Override
    public SilenceAnswer command(SilenceCommand command) {
        try {
            silence = silence.on(command, now());
        } catch (Refusal refusal) {
            throw Refusals.failure(refusal);
        }
        changed = true;
        return new SilenceAnswer(silence.log().get(silence.log().size() - 1).text(), silence.plan());
    }

    @Override
    public Silence silence() {
        return silence;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
