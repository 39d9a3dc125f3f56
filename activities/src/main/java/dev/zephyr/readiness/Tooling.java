package dev.zephyr.readiness;

import java.util.Optional;

/** Asks a tool whether it would work, without anything happening there: no message, no room, no ring. */
@FunctionalInterface
public interface Tooling {

    /**
     * Why a vendor can not be used now: a secret that is missing, an address that does not answer, a token it refuses.
     * Empty when nothing speaks against it, and for the local adapters.
     */
    Optional<String> fault(String vendor);
}
