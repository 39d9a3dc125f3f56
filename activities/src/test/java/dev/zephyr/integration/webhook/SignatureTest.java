package dev.zephyr.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zephyr.integration.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void agreesWithTheSpecificationsExample() {
        assertThat(Signature.of(List.of(SECRET), ID, 1614265330, BODY)).isEqualTo(SIGNED);
    }

    @Test
    void signsOncePerSecretThatLives() {
        String both = Signature.of(List.of(SECRET, new Secret("plain")), ID, 1614265330, BODY);

        assertThat(both).startsWith(SIGNED + " v1,").hasSize(SIGNED.length() * 2 + 1);
    }

    @Test
    void aMalformedSecretIsRefusedWithoutBeingTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signature.of(List.of(new Secret("whsec_!hunter2!")), ID, 1, BODY))
                .withMessageNotContaining("hunter2")
                .withNoCause();
    }
}
