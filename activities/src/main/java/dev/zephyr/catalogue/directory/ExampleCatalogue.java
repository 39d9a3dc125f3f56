package dev.zephyr.catalogue.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** A catalogue to begin with: ten people, three teams, four services. Copied once, then it is its owner's. */
public final class ExampleCatalogue {

    private static final List<String> FILES =
            List.of("people.yaml", "teams.yaml", "schedules.yaml", "services.yaml", "routes.yaml");
    private static final List<String> SECRETS = List.of("route-example", "route-generic", "webhook");
    private static final int SECRET_BYTES = 32;

    private ExampleCatalogue() {}

    /**
     * Copies the example and draws its secrets, unless {@code folder} holds a catalogue file already.
     *
     * @return true when it was copied
     */
    public static boolean copyTo(Path folder) throws IOException {
        if (FILES.stream().anyMatch(file -> Files.exists(folder.resolve(file)))) {
            return false;
        }
        Path secrets = folder.resolve("secrets");
        Files.createDirectories(folder);
        Files.createDirectories(secrets, onlyOwner("rwx------"));
        for (String name : SECRETS) {
            writeSecret(secrets.resolve(name));
        }
        for (String file : FILES) {
            copy(file, folder.resolve(file));
        }
        return true;
    }

    private static void copy(String name, Path target) throws IOException {
        try (InputStream stream = ExampleCatalogue.class.getResourceAsStream("/example/" + name)) {
            if (stream == null) {
                throw new IOException("can not find the example file " + name + ": install this product again");
            }
            Files.copy(stream, target);
        }
    }

    /** Never readable by others, not even for a moment; one that is there stays. */
    private static void writeSecret(Path file) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Files.createFile(file, onlyOwner("rw-------"));
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        } catch (FileAlreadyExistsException e) {
            // A senders' configuration may hold it already.
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
