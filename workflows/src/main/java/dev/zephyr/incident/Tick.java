package dev.zephyr.incident;

import java.time.Instant;

/** A ticked checklist item: who and when (M-20). */
public record Tick(String by, Instant at) {}
