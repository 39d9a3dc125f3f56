package dev.zephyr.integration.webhook;

import dev.zephyr.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks says, once per secret that lives. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ENCODED = "whsec_";

    private Signature() {}

    /** @throws IllegalArgumentException when a secret is not what its prefix says */
    static String of(List<Secret> secrets, String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(bytes(secret), signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] bytes(Secret secret) {
        String text = secret.reveal();
        if (!text.startsWith(ENCODED)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(ENCODED.length()));
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Its message would quote the secret's characters: told below without them.
        }
        throw new IllegalArgumentException("a secret begins with " + ENCODED + " but no base64 follows");
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
