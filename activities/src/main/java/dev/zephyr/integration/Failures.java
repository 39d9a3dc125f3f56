package dev.zephyr.integration;

import io.temporal.failure.ApplicationFailure;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** How a call to the outside fails: for good, or in a way that a later attempt may mend. */
public final class Failures {

    /** The type of failures that may pass; final ones have a type of {@link dev.zephyr.port.FailureTypes}. */
    public static final String UNAVAILABLE = "Unavailable";

    private Failures() {}

    /** No attempt will ever succeed. */
    public static ApplicationFailure refuse(String type, String message) {
        return ApplicationFailure.newBuilder()
                .setType(type)
                .setMessage(message)
                .setNonRetryable(true)
                .build();
    }

    public static ApplicationFailure retry(String message) {
        return builder(message).build();
    }

    public static ApplicationFailure retry(String message, Throwable cause) {
        return builder(message + ": " + reason(cause)).setCause(cause).build();
    }

    /** In words: people read it on the timeline. */
    private static String reason(Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return "no answer in time";
        } else if (cause instanceof ConnectException) {
            return "nobody answers there";
        } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return "the host is not known";
        }
        return cause.getMessage() == null ? "the connection broke" : cause.getMessage();
    }

    /** The outside said when to come back. */
    public static ApplicationFailure retryAfter(String message, Duration wait) {
        return builder(message).setNextRetryDelay(wait).build();
    }

    private static ApplicationFailure.Builder builder(String message) {
        return ApplicationFailure.newBuilder().setType(UNAVAILABLE).setMessage(message);
    }
}
