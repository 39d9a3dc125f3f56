package dev.zephyr.silence;

import java.time.Instant;

/**
 * Another end for a silence.
 *
 * @param by a responder's id
 * @param until what is not later than now ends it at once
 */
public record SilenceCommand(String by, Instant until) {}
