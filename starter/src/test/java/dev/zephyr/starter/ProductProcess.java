package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The built jar in a Java of its own, with its Temporal server as a child; can be killed and started again. */
public final class ProductProcess {

    private static final Path JAR = Path.of("target", "zephyr-exec.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String DATA = "data";

    private final Path folder;
    private final String data;
    private final int port;
    private final int temporalPort;
    private Process process;

    private ProductProcess(Path folder, String data, int port, int temporalPort, Process process) {
        this.folder = folder;
        this.data = data;
        this.port = port;
        this.temporalPort = temporalPort;
        this.process = process;
    }

    /** Starts it, with its data in {@code data} below the folder. */
    public static ProductProcess in(Path folder) throws IOException {
        int port = freePort();
        int temporalPort = freePort();
        return new ProductProcess(
                folder,
                DATA,
                port,
                temporalPort,
                launch(folder, DATA, port, temporalPort).start());
    }

    /** Another node, with data of its own, that works on the Temporal server of this one. */
    ProductProcess beside(String data) throws IOException {
        int port = freePort();
        ProcessBuilder node = launch(folder, data, port, temporalPort);
        node.environment().put("TEMPORAL_ADDRESS", "127.0.0.1:" + temporalPort);
        return new ProductProcess(folder, data, port, temporalPort, node.start());
    }

    public int port() {
        return port;
    }

    public Path data() {
        return folder.resolve(data);
    }

    /** Another one on the same ports, with data of its own; what it says is in {@code <data>.log}. */
    Process rival(String data) throws IOException {
        return launch(folder, data, port, temporalPort).start();
    }

    /** As kill -9 does. Its Temporal server goes on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void startAgain() throws IOException {
        process = launch(folder, data, port, temporalPort).start();
        awaitReady();
    }

    /** Politely, so that its Temporal server ends too; after a kill that one is ended by its number. */
    public void end() throws IOException, InterruptedException {
        Optional<ProcessHandle> temporal = temporal();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        temporal.ifPresent(ProcessHandle::destroy);
    }

    private Optional<ProcessHandle> temporal() throws IOException {
        Path file = data().resolve("temporal.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = new JsonMapper().readTree(file.toFile()).path("pid").asLong();
        return ProcessHandle.of(pid)
                .filter(it -> it.info().commandLine().orElse("").contains(data().toString()));
    }

    public void awaitReady() {
        Caller caller = new Caller(port);
        Caller.until(() -> isReady(caller), ready -> ready || !process.isAlive(), PATIENCE);
        assertThat(process.isAlive()).as(() -> "the server ended: " + log()).isTrue();
    }

    private static boolean isReady(Caller caller) {
        try {
            return caller.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve(data + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder launch(Path folder, String data, int port, int temporalPort) {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(data + ".log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_") || name.startsWith("ZEPHYR_"));
        builder.environment().put("ZEPHYR_DATA", folder.resolve(data).toString());
        builder.environment().put("ZEPHYR_PORT", String.valueOf(port));
        builder.environment().put("ZEPHYR_TEMPORAL_PORT", String.valueOf(temporalPort));
        return builder;
    }

    /** From the range that the settings allow. */
    static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() < 50_000) {
                    return socket.getLocalPort();
                }
            }
        }
    }
}
