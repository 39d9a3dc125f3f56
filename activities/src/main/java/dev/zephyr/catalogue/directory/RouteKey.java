package dev.zephyr.catalogue.directory;

import java.nio.ByteBuffer;

/**
 * What makes two alerts the same incident: the route group and the rendered correlation expression. Its code names the
 * workflow, so neither its making nor the alphabet may ever change.
 */
public record RouteKey(String group, String key) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int LENGTH = 12;

    /** The first 12 characters of the lower-case base32 (RFC 4648) of SHA-256 over group, line feed, key. */
    public String code() {
        long bits = ByteBuffer.wrap(Digest.bytes(group + "\n" + key)).getLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 1; i <= LENGTH; i++) {
            int index = (int) (bits >>> (Long.SIZE - i * BITS)) & (ALPHABET.length() - 1);
            code.append(ALPHABET.charAt(index));
        }
        return code.toString();
    }
}
