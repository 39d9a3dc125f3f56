package dev.zephyr.integration;

import java.util.List;

/** Looks up who belongs into a channel that incidents share, at the moment of the call (P-09). */
@FunctionalInterface
public interface Crowds {

    /**
     * Ids of people; empty for a channel into which nobody is brought.
     *
     * @param channel its name, without a sign before it
     * @param service that the incident is of
     */
    List<String> of(String channel, String service);
}
