package dev.zephyr.starter.client;

import dev.zephyr.starter.temporal.TemporalServer;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;

/** Whether Temporal answers in our namespace right now. */
public final class TemporalPulse {

    private final TemporalServer server;
    private final Deadline deadline;

    TemporalPulse(TemporalServer server, Deadline deadline) {
        this.server = server;
        this.deadline = deadline;
    }

    public boolean beats() {
        try {
            return deadline.call(
                    "could not see whether Temporal answers",
                    () -> server.stubs()
                            .blockingStub()
                            .describeNamespace(DescribeNamespaceRequest.newBuilder()
                                    .setNamespace(server.namespace())
                                    .build())
                            .hasNamespaceInfo());
        } catch (TemporalAway e) {
            return false;
        }
    }
}
