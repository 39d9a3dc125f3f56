package dev.zephyr.confidential;

/**
 * What may hold free text of a restricted incident. Where it says so, it is encrypted as a whole before Temporal sees it,
 * and nobody without the key can read it there.
 */
public interface Confidential {

    boolean confidential();
}
