package dev.zephyr.starter.temporal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Zephyr in a process of its own, for tests to kill: says that its server is ready, then waits. */
final class ChildServerMain {

    private ChildServerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        TemporalServer server =
                new TemporalSettings.Child(Path.of(arguments[0]), data, port, port + 1000).connect(Echo.connecting());
        System.out.println("READY " + server.describe());
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Returns when its server is ready. */
    static Process start(Path cli, Path data, int port) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildServerMain.class.getName(),
                        cli.toString(),
                        data.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("READY")) {
                return process;
            }
        }
        throw new IllegalStateException("another Zephyr did not start:\n" + String.join("\n", lines));
    }
}
