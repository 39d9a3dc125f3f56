package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.directory.Authentication.Encoding;
import dev.zephyr.catalogue.directory.Authentication.Scheme;
import dev.zephyr.catalogue.directory.Authentication.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a route's sender proves itself; what is not said is what the source does by itself. */
final class AuthenticationReader {

    static final Set<String> KEYS = Set.of("authentication", "signature", "topics", "secrets");

    private static final int MOST_SECRETS = 2;
    private static final String HEADER_FORM = "the name of a header";
    private static final String TOPIC_FORM = "the ARN of a topic, as in arn:aws:sns:eu-west-1:123456789012:alarms";
    private static final Pattern TOPIC = Pattern.compile("arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]+:[A-Za-z0-9_.-]+");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");

    private AuthenticationReader() {}

    static Authentication read(Entry entry, @Nullable Source source) {
        Scheme given = entry.read("authentication", Scheme::parse, Scheme.FORM);
        Scheme scheme = given != null ? given : usual(source);
        if (scheme == Scheme.SNS && source != Source.CLOUDWATCH) {
            entry.error("authentication", "only CloudWatch's alarms come by SNS", "use source: cloudwatch");
        }
        return new Authentication(scheme, signature(entry, scheme, source), topics(entry, scheme));
    }

    private static List<String> topics(Entry entry, Scheme scheme) {
        List<String> topics = entry.list("topics", text -> shaped(TOPIC, text), TOPIC_FORM);
        if (scheme == Scheme.SNS && !entry.has("topics")) {
            String problem = "without a topic anybody with an Amazon account could ring people";
            entry.error("topics", problem, "write " + TOPIC_FORM);
        } else if (scheme != Scheme.SNS && entry.has("topics")) {
            entry.error("topics", "only SNS has topics", "remove it, or write authentication: sns");
        }
        return topics;
    }

    private static Scheme usual(@Nullable Source source) {
        return source == null ? Scheme.TOKEN : source.scheme();
    }

    private static @Nullable Signature signature(Entry entry, Scheme scheme, @Nullable Source source) {
        if (scheme != Scheme.HMAC) {
            if (entry.has("signature")) {
                entry.error("signature", "this route's sender signs nothing", "write authentication: hmac");
            }
            return null;
        }
        Entry given = entry.below("signature");
        if (entry.has("signature")) {
            given.allow(Set.of("header", "timestamp", "encoding", "prefix"));
        }
        String header = given.read("header", text -> shaped(HEADER, text), HEADER_FORM);
        String usual = source == null ? null : source.signatureHeader();
        if (header == null && usual == null) {
            entry.error("signature", "where the signature stands is missing", "write signature: { header: NAME }");
        }
        Encoding encoding = given.read("encoding", Encoding::parse, "hex or base64");
        return new Signature(
                Optional.ofNullable(header).or(() -> Optional.ofNullable(usual)).orElse(""),
                given.read("timestamp", text -> shaped(HEADER, text), HEADER_FORM),
                encoding == null ? Encoding.HEX : encoding,
                given.text("prefix", ""));
    }

    static List<SecretReference> secrets(Entry entry, Authentication authentication) {
        List<SecretReference> secrets = entry.secrets("secrets");
        boolean needed = authentication.scheme().needsSecret();
        if (!needed && entry.has("secrets")) {
            entry.error("secrets", "Amazon signs with its own certificate", "remove them, and list the topics");
        } else if (needed && !entry.has("secrets")) {
            entry.error("secrets", "without a secret anybody could ring people", "write " + SecretReference.FORM);
        } else if (secrets.size() > MOST_SECRETS) {
            entry.error("secrets", "more than " + MOST_SECRETS + " secrets are live", "keep the old and the new one");
        }
        return secrets;
    }

    private static String shaped(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException("can not use \"" + text + "\"");
        }
        return text;
    }
}
