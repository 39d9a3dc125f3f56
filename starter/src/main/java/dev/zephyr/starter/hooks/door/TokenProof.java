package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/** The secret itself: as a bearer token, as the password of any user, or in the address. */
final class TokenProof implements Proof {

    static final TokenProof IN_HEADER =
            new TokenProof(knock -> knock.header(HttpHeaders.AUTHORIZATION).map(TokenProof::given));
    static final TokenProof IN_QUERY =
            new TokenProof(knock -> knock.parameter("token").map(text -> text.getBytes(StandardCharsets.UTF_8)));

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final byte[] NOTHING = new byte[0];

    private final Function<Knock, Optional<byte[]>> token;

    private TokenProof(Function<Knock, Optional<byte[]>> token) {
        this.token = token;
    }

    @Override
    public boolean holds(Knock knock, List<Secret> live) {
        byte[] given = token.apply(knock).orElse(NOTHING);
        boolean known = false;
        for (Secret secret : live) {
            known |= Bytes.same(Bytes.sha256(given), Bytes.sha256(secret.reveal()));
        }
        return known;
    }

    private static byte[] given(String authorization) {
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.ISO_8859_1);
        }
        return scheme.startsWith(BASIC)
                ? password(authorization.substring(BASIC.length()).strip())
                : NOTHING;
    }

    private static byte[] password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? NOTHING : pair.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }
}
