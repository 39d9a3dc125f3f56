package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandshakeTest {

    private static final String ALLOWED = "WebHook-Allowed-Origin";

    private final Handshake handshake = new Handshake();

    @Test
    void allowsWhoAsks() {
        assertThat(handshake.allow("events.example.com").getHeaders().getFirst(ALLOWED))
                .isEqualTo("events.example.com");
    }

    @Test
    void repeatsNothingThatIsNoHost() {
        assertThat(handshake.allow("a\r\nSet-Cookie: x").getHeaders().getFirst(ALLOWED))
                .isNull();
        assertThat(handshake.allow(null).getHeaders().getFirst(ALLOWED)).isNull();
    }
}
