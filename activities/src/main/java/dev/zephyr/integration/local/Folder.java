package dev.zephyr.integration.local;

import dev.zephyr.integration.Failures;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of one adapter. One call at a time looks and writes, also when several processes share it: the lock is the
 * operating system's, so a killed process leaves none behind.
 */
final class Folder {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 1_000_000;

    private final Path root;
    private final ReentrantLock inProcess = new ReentrantLock();
    /** Stays open: closing any channel of a file gives up the process's locks on it. */
    private @Nullable FileChannel lockFile;

    Folder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** What is done while nobody else writes here. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** A failure to read or write is told as one that may pass: a full disk is emptied, a lost mount comes back. */
    <T> T exclusively(String what, Work<T> work) {
        inProcess.lock();
        try {
            FileLock lock = acquire();
            try {
                return work.run();
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw failed(what, e);
        } finally {
            inProcess.unlock();
        }
    }

    /** What needs no turn: files appear whole, so a reader never has to wait. */
    <T> T look(String what, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw failed(what, e);
        }
    }

    private ApplicationFailure failed(String what, IOException cause) {
        return Failures.retry("could not " + what + " in " + root + " (check space and permissions there)", cause);
    }

    private FileLock acquire() throws IOException {
        long deadline = System.nanoTime() + LOCK_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                FileLock lock = lockFile().tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another adapter object of this process is at work here: as good a reason to wait as another process.
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IOException("another process has held the lock for " + LOCK_WAIT);
    }

    private FileChannel lockFile() throws IOException {
        if (lockFile == null || !lockFile.isOpen()) {
            Files.createDirectories(root);
            lockFile = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return lockFile;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Optional<String> read(String name) throws IOException {
        Path file = path(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Only within {@link #exclusively}: the temporary file has one name, so that kills do not pile them up. */
    void write(String name, String text) throws IOException {
        Files.createDirectories(root);
        AtomicFile.write(root.resolve(".writing"), path(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of the files in a folder below, sorted. */
    List<String> names(String below) throws IOException {
        Path folder = path(below);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The file that was made for a key: its name carries the key's digest. */
    Optional<String> named(String below, String key) throws IOException {
        String digest = Names.digest(key);
        return names(below).stream().filter(name -> name.contains(digest)).findFirst();
    }
}
