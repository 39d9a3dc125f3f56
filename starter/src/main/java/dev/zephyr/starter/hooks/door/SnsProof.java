package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Secret;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message of SNS for one of the route's topics, signed by Amazon, at most an hour old: as long as SNS repeats one. */
record SnsProof(List<String> topics, Certificates certificates) implements Proof {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public boolean holds(Knock knock, List<Secret> none) throws ProofDelayed {
        Optional<SnsMessage> message = SnsMessage.read(knock)
                .filter(it -> topics.contains(it.get("TopicArn")))
                .filter(it -> isNew(it, knock.at()));
        Optional<String> algorithm = message.flatMap(it -> algorithm(it.get("SignatureVersion")));
        Optional<byte[]> signature = message.flatMap(it -> Bytes.base64(it.get("Signature")));
        Optional<URI> address = message.flatMap(it -> AmazonAddress.ofCertificate(it.get("SigningCertURL")));
        if (message.isEmpty() || algorithm.isEmpty() || signature.isEmpty() || address.isEmpty()) {
            return false;
        }
        Optional<X509Certificate> certificate = certificates.at(address.get(), knock.at());
        return certificate.isPresent()
                && isSigned(certificate.get(), algorithm.get(), message.get().signed(), signature.get());
    }

    private static Optional<String> algorithm(String version) {
        return switch (version) {
            case "1" -> Optional.of("SHA1withRSA");
            case "2" -> Optional.of("SHA256withRSA");
            default -> Optional.empty();
        };
    }

    private static boolean isNew(SnsMessage message, Instant now) {
        try {
            return Window.near(Instant.parse(message.get("Timestamp")), now, LONGEST);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isSigned(X509Certificate certificate, String algorithm, byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(certificate.getPublicKey());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
