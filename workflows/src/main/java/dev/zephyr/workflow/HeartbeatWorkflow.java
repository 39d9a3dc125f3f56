package dev.zephyr.workflow;

import dev.zephyr.heartbeat.Heartbeat;
import dev.zephyr.heartbeat.HeartbeatPlan;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Instant;

/** The heartbeat of one route, for as long as the route expects one. All names are wire names. */
@WorkflowInterface
public interface HeartbeatWorkflow {

    @WorkflowMethod(name = "Heartbeat")
    void run(Heartbeat heartbeat);

    @SignalMethod(name = "beat", description = "The source is alive")
    void beat(Instant at);

    @SignalMethod(name = "plan", description = "What the route says of its heartbeat now")
    void plan(HeartbeatPlan plan);

    @SignalMethod(name = "end", description = "The route expects no heartbeat any more")
    void end();

    @QueryMethod(name = "heartbeat", description = "When it beat last, and whether it is silent")
    Heartbeat heartbeat();
}
