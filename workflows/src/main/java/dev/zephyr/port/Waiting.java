package dev.zephyr.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page of another incident that one ring tells of as well; its key is not sent again by this method. */
public record Waiting(
        String key, IncidentBrief incident, @Nullable Instant dueAt) {}
