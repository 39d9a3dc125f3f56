package dev.zephyr.integration.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** File names made of keys, names and instants. */
final class Names {

    private static final int LONGEST = 80;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Names() {}

    /** 128 bits of a key: short enough for a file name, long enough never to collide. */
    static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name itself where it is harmless on every file system, else a readable form that stays distinct. */
    static String safe(String name) {
        String harmless = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[.-]+", "")
                .replaceAll("[.]+$", "");
        if (harmless.equals(name) && !harmless.isEmpty() && harmless.length() <= LONGEST) {
            return harmless;
        }
        String head = harmless.substring(0, Math.min(harmless.length(), LONGEST - 9));
        return (head.isEmpty() ? "" : head + "-") + digest(name).substring(0, 8);
    }

    /** Sorts as time goes. */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }
}
