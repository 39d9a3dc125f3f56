package dev.zephyr.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a ticket is.
 *
 * @param owner a person's id
 * @param due by when; null while nobody has said
 */
public record Assignment(String owner, @Nullable Instant due) {}
