package dev.zephyr.starter.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Temporal's in-memory server in this process, without a socket: Zephyr can be tried where nothing is installed. */
final class TrialServer implements TemporalServer {

    private final String why;
    private final TestServer.InProcessTestServer server;
    private final WorkflowServiceStubs stubs;

    private TrialServer(String why, TestServer.InProcessTestServer server, WorkflowServiceStubs stubs) {
        this.why = why;
        this.server = server;
        this.stubs = stubs;
    }

    static TrialServer start(TemporalSettings.Trial settings, Connecting connecting) {
        // Locked for ever: this server would otherwise jump over every wait.
        TestServer.InProcessTestServer server = TestServer.createServer(true);
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(connecting
                .stubsOptions(WorkflowServiceStubsOptions.getDefaultInstance())
                .setTarget(null)
                .setChannel(server.getChannel())
                .validateAndBuildWithDefaults());
        TrialServer trial = new TrialServer(settings.why(), server, stubs);
        try {
            connecting.attributes().registerInEmptyServer(stubs, DEFAULT_NAMESPACE);
        } catch (RuntimeException e) {
            trial.close();
            throw e;
        }
        connecting.tell(trial.describe());
        return trial;
    }

    @Override
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public String namespace() {
        return DEFAULT_NAMESPACE;
    }

    @Override
    public Optional<URI> ui() {
        return Optional.empty();
    }

    @Override
    public String describe() {
        return "Trial mode (" + why
                + "): incidents are kept in memory and lost when Zephyr stops. To keep them, install"
                + " the temporal command line (https://docs.temporal.io/cli) or set TEMPORAL_ADDRESS.";
    }

    @Override
    public boolean isTrial() {
        return true;
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        stubs.awaitTermination(2, TimeUnit.SECONDS);
        server.close();
    }
}
