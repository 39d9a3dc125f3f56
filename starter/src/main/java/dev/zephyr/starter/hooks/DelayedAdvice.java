package dev.zephyr.starter.hooks;

import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whose sender could not be checked now comes again: 503 is what every sender repeats. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DelayedAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DelayedAdvice.class);

    @ExceptionHandler
    ResponseEntity<String> delayed(ProofDelayed delayed) {
        LOG.warn("a delivery has to come again: {}", delayed.getMessage());
        return Problem.of(503, "proof-delayed", "who sent this could not be checked now: send it again")
                .response();
    }
}
