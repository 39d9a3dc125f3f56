package dev.zephyr.integration.http;

import java.time.Duration;

/**
 * What every call of an adapter keeps to.
 *
 * @param connectWait how long a connection may take
 * @param wholeWait how long everything may take, from the look-up of the host to the end of the answer
 * @param inFlight calls in flight to one host; over it a call fails at once, so that a hanging host takes no more slots
 * @param longestPause as long at most a wish to be left alone is respected
 */
public record Limits(Duration connectWait, Duration wholeWait, int inFlight, Duration longestPause) {

    /**
     * For what rings people: the next contact method must not wait. Three attempts that hang, or are told to wait, leave it
     * fifteen seconds from the first failure on.
     */
    public static final Limits PAGES =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 8, Duration.ofSeconds(2));

    /** The same for vendors without keys, where a page takes a look and a message. */
    public static final Limits PAGES_AFTER_A_LOOK = PAGES.within(Duration.ofSeconds(2));

    /** For what may wait: rooms, pages for the public, tickets. */
    public static final Limits PATIENT =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 8, Duration.ofMinutes(15));

    /** For vendors that take several calls for one page: all of them together have the time of one. */
    public Limits within(Duration whole) {
        return new Limits(connectWait, whole, inFlight, longestPause);
    }

    public Limits {
        if (inFlight < 1) {
            throw new IllegalArgumentException("can not call with " + inFlight + " calls in flight: allow at least 1");
        }
    }
}
