package dev.zephyr.integration;

import java.util.Optional;

/** Looks up who a person is at a vendor, at the moment of the call. */
@FunctionalInterface
public interface Accounts {

    /** Empty when nothing is known: the vendor is told nothing of this person. */
    Optional<String> find(String vendor, String responder);
}
