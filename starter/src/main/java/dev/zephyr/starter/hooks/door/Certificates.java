package dev.zephyr.starter.hooks.door;

import dev.zephyr.starter.memory.Newest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The certificates by which SNS signs, kept once they were fetched. That they are Amazon's is proved by the TLS connection to
 * Amazon's own host. Thread-safe.
 */
final class Certificates {

    private static final int MOST = 50;
    private static final Pattern SUBJECT =
            Pattern.compile("(.*,)?CN=sns([.-][a-z0-9-]+)?\\.amazonaws\\.com(\\.cn)?(,.*)?");

    private final Amazon amazon;
    private final Map<URI, X509Certificate> known = Newest.of(MOST);

    Certificates(Amazon amazon) {
        this.amazon = amazon;
    }

    /** The certificate, if it is one of SNS and valid at that time. */
    Optional<X509Certificate> at(URI address, Instant time) throws ProofDelayed {
        X509Certificate certificate = known(address);
        if (certificate == null) {
            certificate = fetched(address);
        }
        return Optional.ofNullable(certificate)
                .filter(it ->
                        SUBJECT.matcher(it.getSubjectX500Principal().getName()).matches())
                .filter(it -> isValid(it, time));
    }

    private synchronized @Nullable X509Certificate known(URI address) {
        return known.get(address);
    }

    private @Nullable X509Certificate fetched(URI address) throws ProofDelayed {
        try {
            byte[] pem = amazon.get(address);
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            synchronized (this) {
                known.put(address, certificate);
            }
            return certificate;
        } catch (CertificateException e) {
            return null;
        } catch (IOException e) {
            throw new ProofDelayed("Amazon's certificate could not be fetched: " + e.getMessage());
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant time) {
        try {
            certificate.checkValidity(Date.from(time));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }
}
