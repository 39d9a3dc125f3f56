package dev.zephyr.worker;

import dev.zephyr.integration.Progress;

/** Lends tests of other packages what the worker gives its adapters. */
public final class Attempts {

    private Attempts() {}

    public static Progress progress() {
        return new Heartbeats();
    }
}
