package dev.zephyr.workflow;

import dev.zephyr.refusal.Refusal;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;

/**
 * Refusals on the wire. The SDK keeps neither type nor details of a failure thrown by an update validator, only its
 * message; so the message begins with the reason.
 */
public final class Refusals {

    public static final String TYPE = "Refusal";

    private static final String SEPARATOR = ": ";

    private Refusals() {}

    static ApplicationFailure failure(Refusal refusal) {
        return ApplicationFailure.newNonRetryableFailure(
                refusal.reason().name() + SEPARATOR + refusal.getMessage(), TYPE);
    }

    /** The refusal in a failed update; empty when it failed for another cause. */
    public static Optional<Refusal> read(ApplicationFailure failure) {
        String message = failure.getOriginalMessage();
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            String start = reason.name() + SEPARATOR;
            if (message != null && message.startsWith(start)) {
                return Optional.of(new Refusal(reason, message.substring(start.length())));
            }
        }
        return Optional.empty();
    }
}
