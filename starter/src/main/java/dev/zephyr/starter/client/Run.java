package dev.zephyr.starter.client;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;

/**
 * The newest run under a workflow id, as the server knows it without any worker.
 *
 * @param id the server's, which a reset needs
 * @param incident as its run left it
 */
record Run(String id, WorkflowExecutionStatus status, Listed incident) {

    boolean isRunning() {
        return status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    boolean isTerminated() {
        return status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED;
    }
}
