package dev.zephyr.silence;

import java.time.Instant;

/** One line of a silence's record. */
public record SilenceEntry(Instant at, String text) {}
