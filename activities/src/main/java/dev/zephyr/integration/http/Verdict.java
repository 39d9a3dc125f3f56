package dev.zephyr.integration.http;

import dev.zephyr.integration.Failures;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.time.Duration;

/** What an answer that is no acceptance comes to: a failure that may pass, with the pause that was asked for, or a final one. */
public final class Verdict {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Limits limits;
    private final Clock clock;

    public Verdict(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The failure.
     *
     * @param said what was not done, where, and what was answered
     * @param finalType the type of failures that no repeat can mend
     */
    public ApplicationFailure of(Answer answer, String said, String finalType) {
        if (answer.mayPass()) {
            return again(answer, said);
        }
        if (answer.isStranger() && finalType.equals(FailureTypes.REFUSED)) {
            return Failures.refuse(FailureTypes.NOT_CONFIGURED, said + "; check the secret and what it may do");
        }
        return Failures.refuse(finalType, said + "; check the address and its secret with its owner");
    }

    /** A failure that may pass, for vendors that say so otherwise than by the status. */
    public ApplicationFailure again(Answer answer, String said) {
        String text = said + "; it is tried again";
        return answer.pause(clock.instant())
                .map(pause -> Failures.retryAfter(text, bounded(pause)))
                .orElseGet(() -> Failures.retry(text));
    }

    private Duration bounded(Duration pause) {
        Duration atLeast = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        return atLeast.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : atLeast;
    }
}
