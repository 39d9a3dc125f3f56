package dev.zephyr.starter.hooks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tells a sender of CloudEvents that it may deliver here. It says so of every route: what is delivered needs a proof. */
@RestController
class Handshake {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9.-]{1,253}");

    @RequestMapping(path = "/hooks/cloudevents/{route}", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> allow(
            @RequestHeader(name = "WebHook-Request-Origin", required = false) @Nullable String origin) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(HttpHeaders.ALLOW, "POST, PUT, OPTIONS");
        if (origin != null && ORIGIN.matcher(origin).matches()) {
            answer.header("WebHook-Allowed-Origin", origin);
        }
        return answer.build();
    }
}
