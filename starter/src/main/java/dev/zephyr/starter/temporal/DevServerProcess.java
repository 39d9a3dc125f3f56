package dev.zephyr.starter.temporal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One {@code temporal server start-dev} on the database in our data folder. */
final class DevServerProcess {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LOG_LINES = 8;

    private final ProcessHandle process;
    private final DevServerPorts ports;

    private DevServerProcess(ProcessHandle process, DevServerPorts ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * The one that an earlier Zephyr left when it was killed. The processes themselves are asked, not a file of ours:
     * no stale file can point at a stranger, and no lost one can let two servers write to one database.
     */
    static Optional<DevServerProcess> leftBehind(Path database) {
        return ProcessHandle.allProcesses()
                .filter(it -> option(arguments(it), "--db-filename").equals(Optional.of(database.toString())))
                .filter(it -> arguments(it).contains("start-dev"))
                .findFirst()
                .map(it -> new DevServerProcess(it, portsOf(it, database)));
    }

    private static DevServerPorts portsOf(ProcessHandle process, Path database) {
        List<String> arguments = arguments(process);
        Optional<String> port = option(arguments, "--port");
        Optional<String> uiPort = option(arguments, "--ui-port");
        boolean ours = option(arguments, "--namespace").equals(Optional.of(TemporalServer.DEFAULT_NAMESPACE));
        if (!ours || port.isEmpty() || uiPort.isEmpty()) {
            throw new TemporalUnavailable(
                    ("the database %s is in use by a Temporal server that Zephyr did not start (process %d). Stop it,"
                                    + " or set ZEPHYR_HOME to another folder")
                            .formatted(database, process.pid()));
        }
        return new DevServerPorts(Integer.parseInt(port.get()), Integer.parseInt(uiPort.get()));
    }

    static DevServerProcess start(Path cli, DataFolder data, DevServerPorts ports) throws IOException {
        if (Files.exists(data.log())) {
            Files.move(data.log(), data.path().resolve("temporal.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(detached(command(cli, data.database(), ports)))
                .directory(data.path().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(data.log().toFile());
        // What configures clients must not reach a server.
        builder.environment().keySet().removeIf(it -> it.startsWith("TEMPORAL_"));
        return new DevServerProcess(builder.start().toHandle(), ports);
    }

    private static List<String> command(Path cli, Path database, DevServerPorts ports) {
        return List.of(
                cli.toString(),
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                String.valueOf(ports.port()),
                "--ui-port",
                String.valueOf(ports.uiPort()),
                "--db-filename",
                database.toString(),
                "--sqlite-pragma",
                "journal_mode=wal",
                "--namespace",
                TemporalServer.DEFAULT_NAMESPACE,
                "--log-level",
                "error",
                "--color",
                "never",
                "--dynamic-config-value",
                "system.enableActivityEagerExecution=true");
    }

    /**
     * In a session of its own, or Ctrl-C in the terminal would reach it too, before our workers have finished. Both
     * wrappers replace themselves by the server, so the process id stays. macOS has perl, but no setsid.
     */
    private static List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        } else if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
            whole.addAll(List.of("/usr/bin/perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV"));
        }
        whole.addAll(command);
        return whole;
    }

    long pid() {
        return process.pid();
    }

    DevServerPorts ports() {
        return ports;
    }

    boolean isRunning() {
        // A dead process nobody has collected still counts as alive, as in a container without an init; it has no
        // command.
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Politely first; the database survives either way. */
    void stop() {
        process.destroy();
        if (!endsWithin(GRACE)) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(2));
        }
    }

    private boolean endsWithin(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > end) {
                return false;
            }
            if (!Pause.wasUndisturbed(Duration.ofMillis(50))) {
                return false;
            }
        }
        return true;
    }

    static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n  ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log can not be read: " + e + ")";
        }
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
