package dev.zephyr.integration;

import java.util.Optional;

/** Looks up addresses at the moment of the call, so that neither numbers nor URLs enter a history. */
public interface Addresses {

    /** Empty when there is no such person, or no such contact method of theirs. */
    Optional<Address> find(String responder, String method);
}
