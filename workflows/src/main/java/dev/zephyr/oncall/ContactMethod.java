package dev.zephyr.oncall;

import java.time.Duration;

/**
 * One way to reach a person. The address stays in the catalogue: neither numbers nor URLs enter a history.
 *
 * @param id unique for the person; part of every page key
 * @param kind which adapter rings it: {@code inbox}, {@code webhook}, {@code mail} …
 * @param patience how long it may stay unanswered before the next method is tried
 */
public record ContactMethod(String id, String kind, Duration patience) {

    public ContactMethod {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("contact method " + id + " can not wait " + patience);
        }
    }
}
