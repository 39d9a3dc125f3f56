package dev.zephyr.starter.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param type for programs: {@code /problems/similar-incident}
 * @param detail for people: what could not be done, with which value, and what to do next
 * @param more members of this type of problem
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {

    private static final String RETRY_SECONDS = "5";
    private static final String TYPES = "/problems/";

    public Problem {
        more = Map.copyOf(more);
    }

    public static Problem of(int status, String type, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Problem" : known.getReasonPhrase();
        return new Problem(TYPES + type, title, status, detail, Map.of());
    }

    /** What can not be asked at all, before anything of it is understood. */
    static Problem ofRequest(int status) {
        String detail = status == HttpStatus.NOT_FOUND.value()
                ? "there is nothing at this address: the API is below /api/v1, hooks below /hooks"
                : "this can not be asked in this way: check the method, the headers and the body";
        return of(status, "request", detail);
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, title, status, detail, all);
    }

    /** The type without the path that all have. */
    public String name() {
        return type.substring(TYPES.length());
    }

    public Failure failure() {
        return new Failure(this);
    }

    public ResponseEntity<String> response() {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(Json.write(this));
    }

    /** Ends a request with the problem. */
    public static final class Failure extends RuntimeException {

        private final transient Problem problem;

        private Failure(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return Objects.requireNonNull(problem);
        }
    }
}
