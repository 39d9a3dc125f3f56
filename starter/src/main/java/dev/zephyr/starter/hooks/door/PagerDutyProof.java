package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Secret;
import java.util.List;

/** {@code X-PagerDuty-Signature: v1=<hex>,v1=<hex>}: HMAC-SHA256 over the body, several while a secret is changed. */
final class PagerDutyProof implements Proof {

    private static final String HEADER = "X-PagerDuty-Signature";
    private static final String VERSION = "v1=";
    private static final int MOST = 8;

    @Override
    public boolean holds(Knock knock, List<Secret> live) {
        List<byte[]> given = List.of(knock.header(HEADER).orElse("").split(",", MOST + 1)).stream()
                .map(String::strip)
                .filter(signature -> signature.startsWith(VERSION))
                .flatMap(signature -> Bytes.hex(signature.substring(VERSION.length())).stream())
                .limit(MOST)
                .toList();
        return Proof.anyIs(given, live, secret -> Bytes.hmac(secret.reveal(), knock.body()));
    }
}
