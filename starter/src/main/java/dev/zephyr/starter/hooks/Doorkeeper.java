package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secret;
import dev.zephyr.catalogue.directory.SecretReference;
import dev.zephyr.catalogue.directory.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who knows a secret of the route. A route that does not exist, a wrong secret and none at all can not be told
 * apart, neither by the answer nor by the time it takes.
 */
final class Doorkeeper {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final byte[] NO_SECRET = new byte[32];

    private final Secrets secrets;

    Doorkeeper(Secrets secrets) {
        this.secrets = secrets;
    }

    Optional<Route> admit(Catalogue catalogue, String source, String routeId, @Nullable String authorization) {
        Optional<Route> route =
                catalogue.route(routeId).filter(it -> it.source().word().equals(source));
        byte[] given = digest(given(authorization == null ? "" : authorization));
        List<SecretReference> places = route.map(Route::secrets).orElse(List.of());
        boolean known = places.isEmpty() && MessageDigest.isEqual(given, NO_SECRET);
        for (SecretReference place : places) {
            byte[] wanted = secrets.read(place)
                    .map(Secret::reveal)
                    .map(Doorkeeper::digest)
                    .orElse(NO_SECRET);
            known |= MessageDigest.isEqual(given, wanted);
        }
        return known ? route : Optional.empty();
    }

    /** What must not be shown of a body that could not be understood. */
    List<String> secretsOf(Route route) {
        return route.secrets().stream()
                .flatMap(place -> secrets.read(place).stream())
                .map(secret -> new String(secret.reveal(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The secret itself as a bearer token, or as the password of any user. */
    private static byte[] given(String authorization) {
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.ISO_8859_1);
        }
        return scheme.startsWith(BASIC)
                ? password(authorization.substring(BASIC.length()).strip())
                : new byte[0];
    }

    private static byte[] password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? new byte[0] : pair.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Of equal length whatever the secret's is. */
    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
