package dev.zephyr.obligation;

/** What a span is counted in. */
public enum Basis {
    ELAPSED,
    WORKING,
    NEXT_WORKING_DAY
}
