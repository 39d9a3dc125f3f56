package dev.zephyr.catalogue.directory;

import java.util.Optional;

/** Addresses for the adapters, looked up at the moment of sending, so that a corrected number counts for the next try. */
@FunctionalInterface
public interface ContactBook {

    /** Empty when the person or the method is not in the catalogue any more: final, try the next method. */
    Optional<Address> address(String person, String method);
}
