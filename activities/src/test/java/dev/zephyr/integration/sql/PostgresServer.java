package dev.zephyr.integration.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of its own: a fresh cluster in a temporary folder, on a free loopback port, ended by its process. Where the
 * programs are missing the tests are skipped, and fail under {@code CI=true}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** PostgreSQL refuses to run as root; Debian's package brings this user. */
    private static final String USER = "postgres";

    private final Path folder;
    private final Process process;
    private final int port;

    private PostgresServer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    public static PostgresServer start() {
        Optional<Path> programs = programs();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL: install Debian's postgresql-15");
        }
        Path bin = programs.orElseThrow(() -> new IllegalStateException("no PostgreSQL in " + DEBIAN));
        try {
            return start(bin, Files.createTempDirectory("zephyr-postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    private static PostgresServer start(Path bin, Path folder) throws IOException, InterruptedException {
        if (isRoot()) {
            await(new ProcessBuilder("chown", USER, folder.toString()), folder);
        }
        String data = folder.resolve("data").toString();
        await(
                asUser(bin.resolve("initdb"), "-D", data, "-U", "zephyr", "-A", "trust", "--no-sync", "-E", "UTF8"),
                folder);
        int port = freePort();
        String[] options = {"-D", data, "-h", "127.0.0.1", "-p", String.valueOf(port), "-k", folder.toString(), "-F"};
        Process process = begin(asUser(bin.resolve("postgres"), options), folder);
        PostgresServer server = new PostgresServer(folder, process, port);
        server.awaitReady();
        return server;
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static ProcessBuilder asUser(Path program, String... options) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    private static Process begin(ProcessBuilder builder, Path folder) throws IOException {
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static void await(ProcessBuilder builder, Path folder) throws IOException, InterruptedException {
        Process done = begin(builder, folder);
        if (!done.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || done.exitValue() != 0) {
            throw new IllegalStateException(builder.command() + ":\n" + Files.readString(folder.resolve("log")));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(folder.resolve("log")).contains("ready to accept connections")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A database of that name, made anew. */
    public DatabaseSettings database(String name) {
        String all = settings("postgres").url();
        try (Connection connection = DriverManager.getConnection(all, "zephyr", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return settings(name);
    }

    private DatabaseSettings settings(String name) {
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "zephyr", Optional::empty);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
