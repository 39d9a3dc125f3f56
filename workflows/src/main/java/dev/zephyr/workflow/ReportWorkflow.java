package dev.zephyr.workflow;

import dev.zephyr.port.ReportKind;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One report, started by a schedule of the server. */
@WorkflowInterface
public interface ReportWorkflow {

    @WorkflowMethod(name = "Report")
    void run(ReportKind kind);
}
