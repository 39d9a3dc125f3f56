package dev.zephyr.starter.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server somebody else runs: a cluster, Temporal Cloud, or a development server started by hand. */
final class RemoteServer implements TemporalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TemporalSettings.Remote settings;
    private final WorkflowServiceStubs stubs;

    private RemoteServer(TemporalSettings.Remote settings, WorkflowServiceStubs stubs) {
        this.settings = settings;
        this.stubs = stubs;
    }

    static RemoteServer connect(TemporalSettings.Remote settings, Connecting connecting) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                connecting.stubsOptions(settings.stubs()).validateAndBuildWithDefaults());
        RemoteServer server = new RemoteServer(settings, stubs);
        try {
            server.awaitNamespace(connecting);
            if (settings.createAttributes()) {
                connecting.attributes().register(stubs, settings.namespace());
            } else {
                connecting.attributes().require(stubs, settings.namespace());
            }
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        connecting.tell("Connected to " + server.describe());
        return server;
    }

    private void awaitNamespace(Connecting connecting) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (Namespaces.find(stubs, namespace()).isEmpty()) {
                    throw new TemporalUnavailable(
                            ("namespace '%s' is not on the Temporal server at %s. Name another one in"
                                            + " TEMPORAL_NAMESPACE, or create it with: temporal operator namespace"
                                            + " create --address %s --retention 90d --namespace %s")
                                    .formatted(namespace(), settings.address(), settings.address(), namespace()));
                }
                return;
            } catch (StatusRuntimeException e) {
                if (!mayPass(e) || System.nanoTime() > end) {
                    throw new TemporalUnavailable(
                            ("the Temporal server at %s can not be used: %s. Check TEMPORAL_ADDRESS and, if it"
                                            + " wants them, TEMPORAL_API_KEY and TEMPORAL_TLS")
                                    .formatted(settings.address(), reason(e)),
                            e);
                }
                connecting.tell("Waiting for the Temporal server at " + settings.address());
                Pause.of(Duration.ofSeconds(2));
            }
        }
    }

    private static boolean mayPass(StatusRuntimeException e) {
        Status.Code code = e.getStatus().getCode();
        return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
    }

    /** "UNAVAILABLE: io exception" says nothing, the cause below it does. */
    private static String reason(StatusRuntimeException e) {
        Throwable cause = e.getStatus().getCause();
        return cause == null ? e.getStatus().toString() : e.getStatus().getCode() + ", " + cause.getMessage();
    }

    @Override
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public String namespace() {
        return settings.namespace();
    }

    @Override
    public Optional<URI> ui() {
        return settings.ui();
    }

    @Override
    public String describe() {
        return "Temporal at %s, namespace %s".formatted(settings.address(), namespace());
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        stubs.awaitTermination(2, TimeUnit.SECONDS);
    }
}
