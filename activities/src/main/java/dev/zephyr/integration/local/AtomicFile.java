package dev.zephyr.integration.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Writes a file so that a reader, and whoever comes after a kill, sees all of it or nothing. */
final class AtomicFile {

    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private AtomicFile() {}

    /** Leaves a file that already has these bytes alone. {@code temp} is on the same file system as {@code target}. */
    static void write(Path temp, Path target, byte[] bytes) throws IOException {
        if (has(target, bytes)) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is no file name");
        }
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(
                temp, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(file, bytes);
            file.force(true);
        }
        Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    static boolean has(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    static void writeFully(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    /** Without it the name of a new file may be lost when the power fails. */
    static void sync(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
