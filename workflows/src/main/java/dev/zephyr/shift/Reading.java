package dev.zephyr.shift;

import java.time.Instant;

/** A person has read a policy (Z-18). */
public record Reading(String person, String policy, Instant at, String by) {}
