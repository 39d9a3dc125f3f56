package dev.zephyr.bench;

import dev.zephyr.workflow.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A Temporal dev server over a database file, as the product starts it; the {@code temporal} command is on the path. */
final class DevServer implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);

    private final Process process;
    private final WorkflowServiceStubs stubs;

    DevServer() {
        try {
            Path folder = Files.createTempDirectory("zephyr-bench");
            int port = freePort();
            process = new ProcessBuilder(command(folder.resolve("temporal.db"), port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("temporal.log").toFile())
                    .start();
            // A benchmark that fails is not torn down.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setTarget("127.0.0.1:" + port)
                    .build());
            stubs.connect(READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkflowServiceStubs stubs() {
        return stubs;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> command(Path database, int port) {
        List<String> command = new ArrayList<>(List.of(
                "temporal",
                "server",
                "start-dev",
                "--headless",
                "--ip",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--db-filename",
                database.toString(),
                "--sqlite-pragma",
                "journal_mode=wal",
                "--log-level",
                "error",
                "--dynamic-config-value",
                "system.enableActivityEagerExecution=true"));
        SearchAttributes.definitions()
                .forEach((name, type) -> command.addAll(List.of("--search-attribute", name + "=" + word(type))));
        return command;
    }

    /** As the command line spells it. */
    private static String word(IndexedValueType type) {
        String name = type.name().replace("INDEXED_VALUE_TYPE_", "");
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
