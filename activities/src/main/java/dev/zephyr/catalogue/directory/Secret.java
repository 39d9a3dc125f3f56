package dev.zephyr.catalogue.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret in memory: it prints as stars, and compares in a time that does not tell how much was right. */
public final class Secret {

    private final byte[] bytes;

    Secret(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** The secret itself, for the one call that has to send or verify it. */
    public byte[] reveal() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
