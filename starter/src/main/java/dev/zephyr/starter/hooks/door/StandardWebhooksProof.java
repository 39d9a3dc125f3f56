package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: HMAC-SHA256 over id, timestamp and body, with a point
 * between them; a list of signatures while a secret is changed.
 */
final class StandardWebhooksProof implements Proof {

    private static final String VERSION = "v1,";
    private static final String ENCODED = "whsec_";
    private static final int MOST = 8;

    @Override
    public boolean holds(Knock knock, List<Secret> live) {
        Optional<String> id = knock.header("webhook-id").filter(text -> !text.isBlank());
        Optional<String> seconds = knock.header("webhook-timestamp").flatMap(text -> Window.near(text, knock.at()));
        if (id.isEmpty() || seconds.isEmpty()) {
            return false;
        }
        byte[] before = Bytes.ascii(id.get() + "." + seconds.get() + ".");
        List<byte[]> given = List.of(
                        knock.header("webhook-signature").orElse("").split(" ", MOST + 1))
                .stream()
                .filter(signature -> signature.startsWith(VERSION))
                .flatMap(signature -> Bytes.base64(signature.substring(VERSION.length())).stream())
                .limit(MOST)
                .toList();
        return Proof.anyIs(given, live, secret -> Bytes.hmac(key(secret), before, knock.body()));
    }

    /** The bytes that {@code whsec_} and base64 stand for; any other secret is its own key. */
    private static byte[] key(Secret secret) {
        byte[] bytes = secret.reveal();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(ENCODED)
                ? Bytes.base64(text.substring(ENCODED.length()))
                        .filter(key -> key.length > 0)
                        .orElse(bytes)
                : bytes;
    }
}
