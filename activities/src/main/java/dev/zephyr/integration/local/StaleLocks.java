package dev.zephyr.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process killed while it commits leaves git's lock files behind, and git then refuses every later commit. Ours run
 * one at a time and for seconds, so a lock this old belongs to nobody alive, or to somebody who left an editor open.
 */
final class StaleLocks {

    private static final Duration STALE = Duration.ofMinutes(10);

    private StaleLocks() {}

    static void remove(Path git, Instant now) throws IOException {
        removeIfStale(git.resolve("index.lock"), now);
        removeIfStale(git.resolve("HEAD.lock"), now);
        for (Path lock : refLocks(git.resolve("refs"))) {
            removeIfStale(lock, now);
        }
    }

    private static List<Path> refLocks(Path refs) throws IOException {
        if (!Files.isDirectory(refs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(refs)) {
            return files.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }

    private static void removeIfStale(Path lock, Instant now) throws IOException {
        try {
            if (Files.getLastModifiedTime(lock).toInstant().isBefore(now.minus(STALE))) {
                Files.deleteIfExists(lock);
            }
        } catch (NoSuchFileException e) {
            // There is no such lock, which is the normal case.
        }
    }
}
