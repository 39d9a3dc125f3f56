package dev.zephyr.workflow;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * Whether a team ships none of what it owes (Z-16), asked every day by a schedule of the server that starts no second one
 * while one runs. Where it is so, this lasts until the window is over: each level is told once in it.
 */
@WorkflowInterface
public interface StandstillWorkflow {

    /** Returns whom it did not reach, in words. */
    @WorkflowMethod(name = "Standstill")
    List<String> run(String team);
}
