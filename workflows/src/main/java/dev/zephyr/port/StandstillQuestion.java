package dev.zephyr.port;

import java.time.Instant;

/**
 * Whether a team stands still at an instant.
 *
 * @param since when this was first asked: part of the letters' keys, so that one window tells each level once
 * @param level whom the answer is to tell, 0 for the first of the policy's list
 */
public record StandstillQuestion(String team, Instant since, int level, Instant at) {}
