package dev.zephyr.bench;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** The least that Temporal can do: a start, a task, an activity. What an incident takes is measured beside it. */
@WorkflowInterface
public interface BareWorkflow {

    @WorkflowMethod
    void run(String code);

    /** What it calls. */
    @ActivityInterface
    interface Bell {
        void ringBare(String code);
    }

    /** Rings, and goes on waiting as an incident does. */
    final class Ringing implements BareWorkflow {

        @Override
        public void run(String code) {
            Workflow.newActivityStub(
                            Bell.class,
                            ActivityOptions.newBuilder()
                                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                                    .build())
                    .ringBare(code);
            Workflow.sleep(Duration.ofMinutes(5));
        }
    }
}
