package dev.zephyr.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The points in an incident's life that figures are counted between. What has not happened is null.
 *
 * @param started when the trouble itself began, as its source says
 * @param acknowledged the first answer; a later one does not move it
 * @param resolved the last resolution; null again while the incident is back in response
 */
public record Moments(
        @Nullable Instant started,
        Instant opened,
        @Nullable Instant declared,
        @Nullable Instant acknowledged,
        @Nullable Instant resolved,
        @Nullable Instant stable,
        @Nullable Instant closed) {}
