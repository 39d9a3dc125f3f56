package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Authentication.Encoding;
import dev.zephyr.catalogue.directory.Authentication.Signature;
import dev.zephyr.catalogue.directory.Secret;
import java.util.List;
import java.util.Optional;

/** HMAC-SHA256 in a header: over the body, or over a timestamp, a colon and the body, as Grafana does. */
record HmacProof(Signature form) implements Proof {

    private static final byte[] NOTHING = new byte[0];

    @Override
    public boolean holds(Knock knock, List<Secret> live) {
        Optional<byte[]> given = knock.header(form.header()).flatMap(this::signature);
        Optional<byte[]> before = before(knock);
        boolean known = false;
        for (Secret secret : live) {
            byte[] wanted = Bytes.hmac(secret.reveal(), before.orElse(NOTHING), knock.body());
            known |= Bytes.same(wanted, given.orElse(NOTHING));
        }
        return known && before.isPresent();
    }

    /** What is signed before the body; empty when it is missing or too far from now. */
    private Optional<byte[]> before(Knock knock) {
        String header = form.timestampHeader();
        return header == null
                ? Optional.of(NOTHING)
                : knock.header(header)
                        .flatMap(text -> Window.near(text, knock.at()))
                        .map(seconds -> Bytes.ascii(seconds + ":"));
    }

    private Optional<byte[]> signature(String text) {
        if (!text.startsWith(form.prefix())) {
            return Optional.empty();
        }
        String encoded = text.substring(form.prefix().length());
        return form.encoding() == Encoding.HEX ? Bytes.hex(encoded) : Bytes.base64(encoded);
    }
}
