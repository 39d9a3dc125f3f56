package dev.zephyr.starter.web;

import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Overloaded;
import dev.zephyr.starter.client.TemporalAway;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever ends a request into a problem; neither a stack trace nor a class name leaves the log. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MeterRegistry meters;

    ProblemAdvice(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<String> problem(Problem.Failure failure) {
        return answer(failure.problem());
    }

    @ExceptionHandler
    ResponseEntity<String> notJson(NotJson failure) {
        return answer(failure.problem());
    }

    @ExceptionHandler
    ResponseEntity<String> refused(CommandRefused refused) {
        int status = switch (refused.reason()) {
            case NOT_FOUND -> 404;
            case CONFLICT, MOVED -> 409;
            case NOT_ALLOWED -> 403;
            case INVALID -> 422;
        };
        String type = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return answer(Problem.of(status, type, refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> ambiguous(AmbiguousId ambiguous) {
        return answer(
                Problem.of(409, "ambiguous-id", ambiguous.getMessage()).with("candidates", ambiguous.candidates()));
    }

    @ExceptionHandler
    ResponseEntity<String> away(TemporalAway away) {
        return answer(Problem.of(503, "temporal-away", away.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> overloaded(Overloaded overloaded) {
        return answer(Problem.of(503, "overloaded", overloaded.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return answer(Problem.of(
                400, "parameter", "the parameter " + wrong.getName() + " can not be read: a whole number is wanted"));
    }

    /** Of Tomcat: what stands in the address or the form is not encoded as such. */
    @ExceptionHandler
    ResponseEntity<String> wrongEncoding(InvalidParameterException wrong) {
        return answer(Problem.of(400, "parameter", "the parameters can not be read: name and encode each of them"));
    }

    /** While the server stops, what still waits for Temporal is not answered any more. */
    @ExceptionHandler
    ResponseEntity<String> tooLong(AsyncRequestTimeoutException tooLong) {
        return answer(Problem.of(
                503, "temporal-away", "Temporal has not accepted it in time; nothing is lost when it is sent again"));
    }

    @ExceptionHandler
    ResponseEntity<String> other(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(Problem.ofRequest(known.getStatusCode().value()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("a request failed, reference {}", reference, e);
        return Problem.of(
                        500,
                        "internal",
                        "something is wrong in Zephyr itself; tell whoever runs it the reference " + reference
                                + ", under which its log says more")
                .response();
    }

    private ResponseEntity<String> answer(Problem problem) {
        meters.counter("zephyr.requests.refused", "problem", problem.name(), "status", String.valueOf(problem.status()))
                .increment();
        return problem.response();
    }
}
