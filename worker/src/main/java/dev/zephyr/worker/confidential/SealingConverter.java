package dev.zephyr.worker.confidential;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.zephyr.confidential.Confidential;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.PayloadConverter;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what is confidential as a whole (AES-256-GCM), and leaves everything else to the converters after it. The key's
 * id stands beside the sealed bytes, so that an older key opens what it sealed.
 */
public final class SealingConverter implements PayloadConverter {

    private static final String ENCODING = "binary/encrypted";
    private static final String KEY = "encryption-key-id";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PayloadConverter json;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    /** What {@code json} writes is then sealed. */
    public SealingConverter(PayloadConverter json, KeyRing keys) {
        this.json = json;
        this.keys = keys;
    }

    @Override
    public String getEncodingType() {
        return ENCODING;
    }

    @Override
    public Optional<Payload> toData(Object value) {
        return value instanceof Confidential given && given.confidential()
                ? json.toData(value).map(this::seal)
                : Optional.empty();
    }

    private Payload seal(Payload open) {
        KeyRing.Key key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, open.toByteArray());
        return Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8(ENCODING))
                .putMetadata(KEY, ByteString.copyFromUtf8(key.id()))
                .setData(ByteString.copyFrom(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .flip()))
                .build();
    }

    @Override
    public <T> T fromData(Payload content, Class<T> type, Type generic) {
        String id = content.getMetadataOrDefault(KEY, ByteString.EMPTY).toString(StandardCharsets.UTF_8);
        KeyRing.Key key = keys.find(id)
                .orElseThrow(() -> new DataConverterException("sealed with the key \"" + id + "\", which " + keys.file()
                        + " has not: add it there from a copy"));
        ByteString data = content.getData();
        byte[] nonce = data.substring(0, NONCE_BYTES).toByteArray();
        byte[] open = crypt(
                Cipher.DECRYPT_MODE, key, nonce, data.substring(NONCE_BYTES).toByteArray());
        try {
            return json.fromData(Payload.parseFrom(open), type, generic);
        } catch (InvalidProtocolBufferException e) {
            throw new DataConverterException("what was sealed is no payload", e);
        }
    }

    private static byte[] crypt(int mode, KeyRing.Key key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new DataConverterException(
                    "can not seal or open with the key \"" + key.id() + "\": it is not the one", e);
        }
    }
}
