package dev.zephyr.starter.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.Optional;

/** Reads a namespace, and keeps closed incidents longer than the 24 hours a development server gives them. */
final class Namespaces {

    static final Duration RETENTION = Duration.ofDays(90);

    private Namespaces() {}

    /** Also the proof that a server answers for real: what is healthy but has no such namespace is of no use. */
    static Optional<NamespaceConfig> find(WorkflowServiceStubs stubs, String namespace) {
        try {
            return Optional.of(stubs.blockingStub()
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(namespace)
                            .build())
                    .getConfig());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static void keepClosedRuns(WorkflowServiceStubs stubs, String namespace, NamespaceConfig present) {
        if (present.getWorkflowExecutionRetentionTtl().getSeconds() == RETENTION.toSeconds()) {
            return;
        }
        stubs.blockingStub()
                .updateNamespace(UpdateNamespaceRequest.newBuilder()
                        .setNamespace(namespace)
                        .setConfig(NamespaceConfig.newBuilder()
                                .setWorkflowExecutionRetentionTtl(com.google.protobuf.Duration.newBuilder()
                                        .setSeconds(RETENTION.toSeconds())))
                        .build());
    }
}
