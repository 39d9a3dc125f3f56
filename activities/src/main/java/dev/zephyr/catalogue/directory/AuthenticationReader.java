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

    static final Set<String> KEYS = Set.of("authentication", "signature", "secrets");

    private static final int MOST_SECRETS = 2;
    private static final String HEADER_FORM = "the name of a header";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");

    private AuthenticationReader() {}

    static Authentication read(Entry entry, @Nullable Source source) {
        Scheme given = entry.read("authentication", Scheme::parse, Scheme.FORM);
        Scheme scheme = given != null ? given : usual(source);
        return new Authentication(scheme, signature(entry, scheme, source));
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
        String header = given.read("header", text -> header(text), HEADER_FORM);
        String usual = source == null ? null : source.signatureHeader();
        if (header == null && usual == null) {
            entry.error("signature", "where the signature stands is missing", "write signature: { header: NAME }");
        }
        Encoding encoding = given.read("encoding", Encoding::parse, "hex or base64");
        return new Signature(
                Optional.ofNullable(header).or(() -> Optional.ofNullable(usual)).orElse(""),
                given.read("timestamp", text -> header(text), HEADER_FORM),
                encoding == null ? Encoding.HEX : encoding,
                given.text("prefix", ""));
    }

    static List<SecretReference> secrets(Entry entry) {
        List<SecretReference> secrets = entry.secrets("secrets");
        if (!entry.has("secrets")) {
            entry.error("secrets", "without a secret anybody could ring people", "write " + SecretReference.FORM);
        } else if (secrets.size() > MOST_SECRETS) {
            entry.error("secrets", "more than " + MOST_SECRETS + " secrets are live", "keep the old and the new one");
        }
        return secrets;
    }

    private static String header(String text) {
        if (!HEADER.matcher(text).matches()) {
            throw new IllegalArgumentException("can not use \"" + text + "\" as a header");
        }
        return text;
    }
}
