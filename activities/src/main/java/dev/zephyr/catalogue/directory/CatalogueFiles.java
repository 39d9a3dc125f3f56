package dev.zephyr.catalogue.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of a catalogue folder at one moment, by file name; what is not there is left out. */
record CatalogueFiles(Map<String, byte[]> bytes) {

    static CatalogueFiles read(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            Path file = folder.resolve(kind.file());
            if (Files.isDirectory(file)) {
                addPolicies(bytes, file, kind);
            } else if (Files.exists(file)) {
                bytes.put(kind.file(), Files.readAllBytes(file));
            }
        }
        return new CatalogueFiles(bytes);
    }

    private static void addPolicies(Map<String, byte[]> bytes, Path folder, Kind kind) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : files) {
                bytes.put(kind.file() + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** SHA-256 over names, lengths and bytes: a line that moves from one file to the next is a change. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(1 + Integer.BYTES)
                        .put((byte) '\n')
                        .putInt(content.length)
                        .array());
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
