package dev.zephyr.workflow;

import dev.zephyr.shift.ScheduleAnswer;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleRequest;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One schedule for as long as the catalogue has it: its overrides, its hand-offs (M-18) and whether who comes is ready
 * (M-34, O-31, Z-18). All names are wire names.
 */
@WorkflowInterface
public interface ScheduleWorkflow {

    String TYPE = "Schedule";

    /** The overrides as a list, for whoever lists these workflows. */
    String OVERRIDES = "overrides";

    @WorkflowMethod(name = TYPE)
    void run(ScheduleBook book);

    @SignalMethod(name = "plan", description = "The catalogue says something else: plan anew from it")
    void plan(String basis);

    @SignalMethod(name = "end", description = "The catalogue has this schedule no more")
    void end();

    /**
     * A command with an answer. The update id is the command id: sent again, it is answered again and not done twice.
     * Refused with a failure of type {@link Refusals#TYPE} that says what to do.
     */
    @UpdateMethod(name = "command", description = "An override, or an answer about a shift")
    ScheduleAnswer command(ScheduleRequest request);

    @UpdateValidatorMethod(updateName = "command")
    void validate(ScheduleRequest request);

    @QueryMethod(name = "book", description = "Overrides, coming shifts, who is ready, who has read what")
    ScheduleBook book();
}
