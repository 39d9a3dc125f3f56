package dev.zephyr.port;

import java.time.Duration;

/**
 * How a page stands among those of other incidents for the same person, who is rung at most so often.
 *
 * @param rank of its severity, 0 for the worst: only a lower one rings before {@code every} has passed
 */
public record Pace(int rank, Duration every) {}
