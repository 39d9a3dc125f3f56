package dev.zephyr.starter.temporal;

import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A development server that Zephyr starts, and ends when it stops. When Zephyr is killed the server lives on, and the
 * next Zephyr on the same data folder adopts it.
 */
final class ChildServer implements TemporalServer {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration ADOPTION = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final DataFolder data;
    private final DevServerProcess process;
    private final WorkflowServiceStubs stubs;

    private ChildServer(DataFolder data, DevServerProcess process, WorkflowServiceStubs stubs) {
        this.data = data;
        this.process = process;
        this.stubs = stubs;
    }

    static ChildServer start(TemporalSettings.Child settings, Connecting connecting) {
        DataFolder data = DataFolder.hold(settings.data());
        try {
            ChildServer server = adopt(data, connecting).orElse(null);
            if (server == null) {
                server = launch(settings, data, connecting);
            }
            server.data.record(server.process.pid(), server.process.ports());
            connecting.tell(server.describe());
            return server;
        } catch (IOException e) {
            data.close();
            throw new TemporalUnavailable(
                    "the Temporal server can not be started with %s in %s: %s. Check both, or set TEMPORAL_ADDRESS"
                            .formatted(settings.cli(), data.path(), e.getMessage()),
                    e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static Optional<ChildServer> adopt(DataFolder data, Connecting connecting) {
        Optional<DevServerProcess> left = DevServerProcess.leftBehind(data.database());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        connecting.tell("Adopting the Temporal server that an earlier Zephyr left running (process %d)"
                .formatted(left.get().pid()));
        try {
            return Optional.of(ready(data, left.get(), ADOPTION, connecting));
        } catch (TemporalUnavailable e) {
            connecting.tell("That server does not answer and was ended: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static ChildServer launch(TemporalSettings.Child settings, DataFolder data, Connecting connecting)
            throws IOException {
        DevServerPorts ports = DevServerPorts.freeFrom(settings.firstPort(), settings.firstUiPort());
        while (true) {
            connecting.tell("Starting a Temporal server on port %d, data in %s".formatted(ports.port(), data.path()));
            DevServerProcess process = DevServerProcess.start(settings.cli(), data, ports);
            try {
                return ready(data, process, START, connecting);
            } catch (TemporalUnavailable e) {
                if (!DevServerProcess.lastLines(data.log()).contains("address already in use")) {
                    throw e;
                }
                // Somebody took a port between our look and the server's.
                ports = ports.next();
            }
        }
    }

    /** Ends the process when it does not become ready. */
    private static ChildServer ready(
            DataFolder data, DevServerProcess process, Duration patience, Connecting connecting) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(connecting
                .stubsOptions(WorkflowServiceStubsOptions.getDefaultInstance())
                .setTarget("127.0.0.1:" + process.ports().port())
                .validateAndBuildWithDefaults());
        ChildServer server = new ChildServer(data, process, stubs);
        try {
            server.awaitServing(patience, connecting);
            NamespaceConfig present = Namespaces.find(stubs, DEFAULT_NAMESPACE)
                    .orElseThrow(() -> new TemporalUnavailable("namespace '%s' is not on the server at port %d"
                            .formatted(DEFAULT_NAMESPACE, process.ports().port())));
            Namespaces.keepClosedRuns(stubs, DEFAULT_NAMESPACE, present);
            connecting.attributes().register(stubs, DEFAULT_NAMESPACE);
            return server;
        } catch (StatusRuntimeException e) {
            server.end();
            throw server.failed("refused a call (" + e.getStatus() + ")", e);
        } catch (RuntimeException e) {
            server.end();
            throw e;
        }
    }

    private void awaitServing(Duration patience, Connecting connecting) {
        long start = System.nanoTime();
        long nextWord = start + BETWEEN_WORDS.toNanos();
        while (!isServing()) {
            long now = System.nanoTime();
            if (!process.isRunning()) {
                throw failed("ended while starting", null);
            }
            if (now - start > patience.toNanos()) {
                throw failed("did not answer within " + patience.toSeconds() + " s", null);
            }
            if (now > nextWord) {
                nextWord += BETWEEN_WORDS.toNanos();
                connecting.tell("Waiting for the Temporal server to answer, %d s so far"
                        .formatted(Duration.ofNanos(now - start).toSeconds()));
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private boolean isServing() {
        try {
            return stubs.healthCheck().getStatus() == ServingStatus.SERVING;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private TemporalUnavailable failed(String how, @Nullable Throwable cause) {
        return new TemporalUnavailable(
                ("the Temporal server on port %d %s. Look at %s, then start again, or set TEMPORAL_ADDRESS to use"
                                + " another server. Its last lines:\n  %s")
                        .formatted(process.ports().port(), how, data.log(), DevServerProcess.lastLines(data.log())),
                cause);
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
        return Optional.of(URI.create("http://127.0.0.1:" + process.ports().uiPort()));
    }

    @Override
    public String describe() {
        return "Temporal on 127.0.0.1:%d (process %d, data in %s), web interface http://127.0.0.1:%d"
                .formatted(
                        process.ports().port(),
                        process.pid(),
                        data.path(),
                        process.ports().uiPort());
    }

    @Override
    public void close() {
        end();
        data.close();
    }

    private void end() {
        stubs.shutdownNow();
        stubs.awaitTermination(2, TimeUnit.SECONDS);
        process.stop();
        data.forget();
    }
}
