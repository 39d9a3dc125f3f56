package dev.zephyr.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/status");

    GuardTest() {
        request.setServletPath("/api/v1/status");
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("Host", "127.0.0.1:8080");
    }

    @Test
    void servesThisMachine() throws Exception {
        assertThat(status()).isEqualTo(200);
        request.setRemoteAddr("0:0:0:0:0:0:0:1");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void refusesOtherMachines() throws Exception {
        request.setRemoteAddr("192.168.0.7");

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void tellsOtherMachinesNothingOfTheApi() throws Exception {
        request.setRemoteAddr("192.168.0.7");
        request.setServletPath("/v3/api-docs");

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void refusesOtherMachinesBehindAProxyOnThisOne() throws Exception {
        request.addHeader("X-Forwarded-For", "192.168.0.7");

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void refusesANameThatWasMadeToPointHere() throws Exception {
        request.removeHeader("Host");
        request.addHeader("Host", "evil.example:8080");

        assertThat(status()).isEqualTo(403);
    }

    @Test
    void letsHooksAndHealthThrough() throws Exception {
        request.setRemoteAddr("192.168.0.7");
        request.setServletPath("/hooks/alertmanager/example");
        assertThat(status()).isEqualTo(200);
        request.setServletPath("/actuator/health/readiness");
        assertThat(status()).isEqualTo(200);
    }

    private int status() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Guard().doFilter(request, response, new MockFilterChain());
        request.removeAttribute(new Guard().getClass().getName() + ".FILTERED");
        return response.getStatus();
    }
}
