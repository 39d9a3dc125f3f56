package dev.zephyr.workflow;

import dev.zephyr.silence.HeldAlerts;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceAnswer;
import dev.zephyr.silence.SilenceCommand;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One silence until its end, and until what it held has gone on. All names are wire names. */
@WorkflowInterface
public interface SilenceWorkflow {

    String TYPE = "Silence";

    /** The plan as it is now, for whoever lists these workflows. */
    String PLAN = "plan";

    @WorkflowMethod(name = TYPE)
    void run(Silence silence);

    @SignalMethod(name = "hold", description = "Alerts that are held until the end")
    void hold(HeldAlerts alerts);

    /**
     * A command with an answer. The update id is the command id: sent again, it is answered again and not done twice.
     * Refused with a failure of type {@link Refusals#TYPE} that says what to do.
     */
    @UpdateMethod(name = "command", description = "Another end")
    SilenceAnswer command(SilenceCommand command);

    @UpdateValidatorMethod(updateName = "command")
    void validate(SilenceCommand command);

    @QueryMethod(name = "silence", description = "What it holds, and what became of what it held")
    Silence silence();
}
