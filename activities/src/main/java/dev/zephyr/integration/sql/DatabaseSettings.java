package dev.zephyr.integration.sql;

import dev.zephyr.integration.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the ledger is kept.
 *
 * @param url {@code jdbc:postgresql://host/name}, or that of the file
 * @param password read when a connection is opened, so that a changed one counts
 */
public record DatabaseSettings(String url, String user, Supplier<Optional<Secret>> password) {

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("can not keep the ledger at \"" + withoutSecrets(url)
                    + "\": write jdbc:postgresql://HOST:PORT/DATABASE, or leave it out for a file of our own");
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException(
                    "the ledger's url holds a password: take it out and give a reference to it (env:NAME or"
                            + " file:path)");
        }
    }

    /** A file in a folder of ours, for one process. */
    public static DatabaseSettings in(Path folder) {
        return new DatabaseSettings(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger"), "zephyr", Optional::empty);
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** What may be shown of a URL: its options can hold anything. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//.*@", "//");
    }

    @Override
    public String toString() {
        return user + " at " + withoutSecrets(url);
    }
}
