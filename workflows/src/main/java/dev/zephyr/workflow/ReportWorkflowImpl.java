package dev.zephyr.workflow;

import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import io.temporal.workflow.Workflow;
import java.time.Instant;

/** Orders the report of the period that has just ended. */
public final class ReportWorkflowImpl implements ReportWorkflow {

    @Override
    public void run(ReportKind kind) {
        Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        ActivityProfiles.reports(kind.wire()).file(new ReportOrder(kind, now));
    }
}
