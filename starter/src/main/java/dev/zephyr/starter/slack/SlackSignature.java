package dev.zephyr.starter.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request comes from Slack and is of this moment. The SDK's own verifier lets requests of the future pass and
 * compares in a time that tells how much was right.
 */
final class SlackSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;

    SlackSignature(Clock clock) {
        this.clock = clock;
    }

    /** True when one of the live secrets signed these very bytes, within five minutes of now. */
    boolean fits(List<byte[]> secrets, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        boolean fits = false;
        for (byte[] secret : secrets) {
            fits |= MessageDigest.isEqual(sign(secret, timestamp, body), signature.getBytes(StandardCharsets.UTF_8));
        }
        return fits && age.abs().compareTo(TOLERANCE) <= 0;
    }

    static byte[] sign(byte[] secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(mac.doFinal(body));
            return (VERSION + "=" + hex).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
