package dev.zephyr.starter.hooks.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The only addresses that a message can send us to: those of Amazon SNS itself, by HTTPS, without port or user. */
final class AmazonAddress {

    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?");

    private AmazonAddress() {}

    static Optional<URI> of(String text) {
        try {
            URI address = new URI(text);
            boolean fits = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && HOST.matcher(address.getHost()).matches()
                    && address.getPort() == -1
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return fits ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Of a certificate: a file, and nothing that a server would answer anew each time. */
    static Optional<URI> ofCertificate(String text) {
        return of(text).filter(address -> address.getRawQuery() == null
                && address.getRawPath() != null
                && address.getRawPath().endsWith(".pem"));
    }
}
