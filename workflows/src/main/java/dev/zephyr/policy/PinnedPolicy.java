package dev.zephyr.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The policy as it was when the incident opened: an edit of the file never changes a running incident.
 *
 * @param digest SHA-256 of the uncompressed JSON, in hex
 * @param body the JSON, gzip, base64
 */
public record PinnedPolicy(String name, int version, String digest, String body) {

    public static PinnedPolicy of(Policy policy) {
        byte[] json = PolicyJson.write(policy).getBytes(StandardCharsets.UTF_8);
        return new PinnedPolicy(policy.name(), policy.version(), digest(json), compress(json));
    }

    public Policy open() {
        return PolicyJson.read(new String(expand(body), StandardCharsets.UTF_8));
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String compress(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("can not compress in memory", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] expand(String body) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(body)))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can not expand a pinned policy", e);
        }
    }
}
