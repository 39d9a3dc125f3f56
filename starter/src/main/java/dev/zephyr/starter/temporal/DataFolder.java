package dev.zephyr.starter.temporal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder with the database, held by one Zephyr at a time: a second one would adopt the first one's child, and end
 * it when it stops itself. The lock is the operating system's, so that a killed holder leaves none behind.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            FileChannel channel = FileChannel.open(
                    real.resolve("temporal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new TemporalUnavailable(
                        ("the data folder %s is in use by another Zephyr. Stop that one (zephyr down), or set"
                                        + " ZEPHYR_HOME to another folder")
                                .formatted(real));
            }
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw new TemporalUnavailable(
                    "the data folder %s can not be written (%s). Set ZEPHYR_HOME to a folder that can"
                            .formatted(folder, e),
                    e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("temporal.db");
    }

    Path log() {
        return path.resolve("temporal.log");
    }

    /** Nothing here reads it again: it tells people and scripts where the server is, and may be stale after a kill. */
    void record(long pid, DevServerPorts ports) throws IOException {
        Path next = path.resolve("temporal.json.next");
        Files.writeString(
                next,
                "{\"pid\": %d, \"port\": %d, \"uiPort\": %d}%n".formatted(pid, ports.port(), ports.uiPort()),
                StandardCharsets.UTF_8);
        Files.move(next, path.resolve("temporal.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A file that can not be deleted is only stale, as after a kill. */
    void forget() {
        path.resolve("temporal.json").toFile().delete();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data folder " + path + " can not be released", e);
        }
    }
}
