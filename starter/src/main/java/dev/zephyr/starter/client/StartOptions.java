package dev.zephyr.starter.client;

import dev.zephyr.incident.Opening;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.workflow.IncidentStart;
import dev.zephyr.workflow.SearchAttributes;
import dev.zephyr.workflow.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.util.Map;

/** How a run of an incident is started, and what is shown of it before it has done anything. */
final class StartOptions {

    static final String TITLE = "title";
    static final String DRILL = "drill";
    /** Stands for the words of a restricted incident, which are sealed. */
    private static final String CONFIDENTIAL = "confidential";

    /** When the process that took an eager first task dies, this is how much later another one rings. */
    private static final Duration TASK_TIMEOUT = Duration.ofSeconds(3);

    /** The server refuses a summary of over 400 bytes. */
    private static final int LONGEST_SUMMARY = 120;

    private StartOptions() {}

    static WorkflowOptions of(
            String workflowId, IncidentStart start, WorkflowIdConflictPolicy conflict, boolean again) {
        Opening opening = start.opening();
        String title = start.confidential() ? CONFIDENTIAL : opening.title();
        return WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId)
                .setTaskQueue(TaskQueues.INCIDENTS)
                .setWorkflowIdConflictPolicy(conflict)
                .setWorkflowIdReusePolicy(
                        again
                                ? WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE
                                : WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setDisableEagerExecution(false)
                .setWorkflowTaskTimeout(TASK_TIMEOUT)
                .setStaticSummary(summary(opening.severity() + " " + title))
                .setMemo(Map.of(TITLE, title, DRILL, opening.drill()))
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(SearchAttributes.STATUS, Phase.DETECTION.wire())
                        .set(SearchAttributes.SEVERITY, opening.severity().id())
                        .set(SearchAttributes.SERVICE, opening.service())
                        .set(SearchAttributes.TEAM, opening.team())
                        .build())
                .build();
    }

    private static String summary(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST_SUMMARY
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
    }
}
