package dev.zephyr.catalogue.directory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a sender proves that it knows a secret of the route.
 *
 * @param signature where the sender puts what it signed; null unless the scheme is {@link Scheme#HMAC}
 * @param topics whose messages are taken; empty unless the scheme is {@link Scheme#SNS}
 */
public record Authentication(Scheme scheme, @Nullable Signature signature, List<String> topics) {

    public static final Authentication TOKEN = new Authentication(Scheme.TOKEN, null, List.of());

    public Authentication {
        topics = List.copyOf(topics);
    }

    /** The schemes that monitoring tools really use. */
    public enum Scheme {
        /** The secret as a bearer token, or as the password of basic authentication. */
        TOKEN,
        /** The secret as the query parameter {@code token}, for senders that can set no header. */
        QUERY,
        /** HMAC-SHA256 over the body, or over a timestamp, a colon and the body. */
        HMAC,
        PAGERDUTY,
        STANDARD_WEBHOOKS,
        /** Signed by Amazon's certificate; there is no secret. */
        SNS;

        static final String FORM = "token, query, hmac, pagerduty, standard-webhooks or sns";

        static Scheme parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean needsSecret() {
            return this != SNS;
        }
    }

    /**
     * Where and how an HMAC stands in a request.
     *
     * @param timestampHeader holds the seconds since 1970 that were signed with the body; null when only the body was, which
     *     leaves a repeated request to be told from a new one by the times in its body
     * @param prefix what stands before the signature, for example {@code sha256=}
     */
    public record Signature(String header, @Nullable String timestampHeader, Encoding encoding, String prefix) {}

    /** How the bytes of a signature are written. */
    public enum Encoding {
        HEX,
        BASE64;

        static Encoding parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
