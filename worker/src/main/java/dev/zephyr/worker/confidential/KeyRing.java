package dev.zephyr.worker.confidential;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal, from a file of lines {@code id key}: the first seals, all of them open. A new one goes on top; an
 * old one stays until no incident of its time is kept any more.
 */
public final class KeyRing {

    private static final int BYTES = 32;

    private final Path file;
    private final List<Key> keys;

    /** A key prints as its id. */
    record Key(String id, SecretKey secret) {

        @Override
        public String toString() {
            return "Key[" + id + ", ****]";
        }
    }

    private KeyRing(Path file, List<Key> keys) {
        this.file = file;
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads the ring; makes one with a single key where there is none yet.
     *
     * @throws IOException with the words to say when it can be neither read nor made
     */
    public static KeyRing open(Path file) throws IOException {
        make(file);
        List<Key> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String plain = line.strip();
            if (!plain.isEmpty() && !plain.startsWith("#")) {
                keys.add(key(file, plain));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException(
                    file + " holds no key: restore it from a copy, or incidents sealed with it stay sealed");
        }
        return new KeyRing(file, keys);
    }

    /** Readable by its owner only from its first byte on. */
    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                whole,
                "# Seals confidential incidents. Keep a copy apart: without it they can not be read again.\nk1 "
                        + Base64.getEncoder().encodeToString(random) + "\n");
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process of this machine was first, and its key is as good.
        } finally {
            Files.delete(whole);
        }
    }

    private static Key key(Path file, String line) throws IOException {
        String[] parts = line.split("\\s+", -1);
        try {
            byte[] bytes = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
            if (bytes.length == BYTES) {
                return new Key(parts[0], new SecretKeySpec(bytes, "AES"));
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the line: it may be a key with a slip in it.
        }
        throw new IOException(
                file + " has a line that is no key: write an id, a space, and " + BYTES + " bytes as base64");
    }

    Key current() {
        return keys.get(0);
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    Path file() {
        return file;
    }
}
