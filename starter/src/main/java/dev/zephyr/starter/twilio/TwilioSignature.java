package dev.zephyr.starter.twilio;

import dev.zephyr.starter.web.FormBody;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request comes from Twilio. It signs the address that it was told and the fields, and no time: what a repeat
 * would do again has to be told by the id of its message or call.
 */
final class TwilioSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private TwilioSignature() {}

    /** True when one of the live tokens signed this form for this address. */
    static boolean fits(List<byte[]> tokens, @Nullable String signature, String address, FormBody form) {
        byte[] given = (signature == null ? "" : signature).getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (byte[] token : tokens) {
            fits |= MessageDigest.isEqual(sign(token, address, form), given);
        }
        return fits;
    }

    static byte[] sign(byte[] token, String address, FormBody form) {
        StringBuilder signed = new StringBuilder(address);
        form.fields()
                .forEach((name, values) ->
                        values.forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token, ALGORITHM));
            return Base64.getEncoder().encode(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
