package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Authentication;
import dev.zephyr.catalogue.directory.Secret;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How one kind of sender shows that it may call. */
interface Proof {

    /**
     * Whether the request proves it with one of the secrets that live. All are tried, so that the time does not tell which.
     *
     * @throws ProofDelayed when that can not be found out now
     */
    boolean holds(Knock knock, List<Secret> live) throws ProofDelayed;

    /** Whether one of the signatures is what one of the secrets makes. */
    static boolean anyIs(List<byte[]> given, List<Secret> live, Function<Secret, byte[]> sign) {
        boolean known = false;
        for (Secret secret : live) {
            byte[] wanted = sign.apply(secret);
            for (byte[] signature : given) {
                known |= Bytes.same(wanted, signature);
            }
        }
        return known;
    }

    static Proof of(Authentication authentication, Certificates certificates) {
        return switch (authentication.scheme()) {
            case TOKEN -> TokenProof.IN_HEADER;
            case QUERY -> TokenProof.IN_QUERY;
            case HMAC -> new HmacProof(Objects.requireNonNull(authentication.signature()));
            case PAGERDUTY -> new PagerDutyProof();
            case STANDARD_WEBHOOKS -> new StandardWebhooksProof();
            case SNS -> new SnsProof(authentication.topics(), certificates);
        };
    }
}
