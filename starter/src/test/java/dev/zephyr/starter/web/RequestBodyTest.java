package dev.zephyr.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestBodyTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private void refuses(int status, Duration longest) {
        assertThatThrownBy(() -> RequestBody.read(request, longest))
                .isInstanceOfSatisfying(
                        Problem.Failure.class,
                        failure -> assertThat(failure.problem().status()).isEqualTo(status));
    }

    @Test
    void readsAllThatMayBe() throws IOException {
        request.setContent(new byte[RequestBody.MOST_BYTES]);

        assertThat(RequestBody.read(request)).hasSize(RequestBody.MOST_BYTES);
    }

    @Test
    void refusesOneByteMore() {
        request.setContent(new byte[RequestBody.MOST_BYTES + 1]);

        refuses(413, Duration.ofSeconds(10));
    }

    @Test
    void refusesWhatTakesTooLong() {
        request.setContent(new byte[1]);

        refuses(408, Duration.ZERO);
    }

    @Test
    void refusesACompressedBodyAndNotOneThatSaysIdentity() throws IOException {
        request.setContent(new byte[1]);
        request.addHeader("Content-Encoding", "identity");
        assertThat(RequestBody.read(request)).hasSize(1);

        request.removeHeader("Content-Encoding");
        request.addHeader("Content-Encoding", "br");
        refuses(415, Duration.ofSeconds(10));
    }
}
