package dev.zephyr.workflow;

import dev.zephyr.port.ReportKind;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report, started by a schedule of the server: its findings become tickets, it is filed, and its readers get it. */
@WorkflowInterface
public interface ReportWorkflow {

    /**
     * Makes it.
     *
     * @param about the policy whose teams it is for; null for all
     * @return whom and what it did not reach, in words
     */
    @WorkflowMethod(name = "Report")
    List<String> run(ReportKind kind, @Nullable String about);
}
