package dev.zephyr.starter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.Python;
import dev.zephyr.starter.RequiresPython;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-25T23:00:00Z");
    private static final byte[] SECRET = bytes("8f742231b10e8888abcd99yyyzzz85a5");
    private static final byte[] BODY = bytes("token=x&command=%2Fincident&text=ack+%E2%9C%93");
    private static final String TIME = Long.toString(NOW.getEpochSecond());

    private final SlackSignature signature = new SlackSignature(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWasSignedWithALiveSecretFits() {
        assertThat(fits(List.of(bytes("new"), SECRET), TIME, signed(SECRET, TIME, BODY), BODY))
                .isTrue();
    }

    @Test
    void anotherSecretAnotherBodyOrNoneDoNot() {
        String signed = signed(SECRET, TIME, BODY);

        assertThat(fits(List.of(bytes("other")), TIME, signed, BODY)).isFalse();
        assertThat(fits(List.of(SECRET), TIME, signed, bytes("text=resolve"))).isFalse();
        assertThat(fits(List.of(SECRET), TIME, null, BODY)).isFalse();
        assertThat(fits(List.of(SECRET), TIME, "", BODY)).isFalse();
        assertThat(fits(List.of(SECRET), null, signed, BODY)).isFalse();
        assertThat(fits(List.of(SECRET), "yesterday", signed, BODY)).isFalse();
        assertThat(fits(List.of(), TIME, signed, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400, -86_400})
    void aRequestOfThePastOrTheFutureDoesNotFit(long seconds) {
        String then = Long.toString(NOW.plus(Duration.ofSeconds(seconds)).getEpochSecond());

        assertThat(fits(List.of(SECRET), then, signed(SECRET, then, BODY), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-299, 0, 299})
    void aRequestOfThisMomentFits(long seconds) {
        String then = Long.toString(NOW.plus(Duration.ofSeconds(seconds)).getEpochSecond());

        assertThat(fits(List.of(SECRET), then, signed(SECRET, then, BODY), BODY))
                .isTrue();
    }

    /** Slack's own library, in another language, says the same. */
    @Test
    @RequiresPython("slack_sdk")
    void agreesWithSlacksOwnLibrary() {
        String theirs = Python.run("""
                import sys
                from slack_sdk.signature import SignatureVerifier
                secret, time, body = sys.argv[1:4]
                print(SignatureVerifier(secret).generate_signature(timestamp=time, body=body), end="")
                """, text(SECRET), TIME, text(BODY));
        String verdict = Python.run("""
                import sys
                from slack_sdk.signature import SignatureVerifier, Clock
                class Then(Clock):
                    def now(self): return float(sys.argv[2])
                secret, time, body, ours = sys.argv[1:5]
                print(SignatureVerifier(secret, Then()).is_valid(body, time, ours), end="")
                """, text(SECRET), TIME, text(BODY), signed(SECRET, TIME, BODY));

        assertThat(fits(List.of(SECRET), TIME, theirs, BODY)).isTrue();
        assertThat(verdict).isEqualTo("True");
    }

    private boolean fits(List<byte[]> secrets, String timestamp, String given, byte[] body) {
        return signature.fits(secrets, timestamp, given, body);
    }

    private static String signed(byte[] secret, String timestamp, byte[] body) {
        return text(SlackSignature.sign(secret, timestamp, body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
