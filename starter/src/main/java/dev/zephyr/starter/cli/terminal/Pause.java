package dev.zephyr.starter.cli.terminal;

import java.time.Duration;

/** Lets time pass between two looks. */
@FunctionalInterface
public interface Pause {

    /** Returns after this time; interrupted when the person wants it to end. */
    void of(Duration length) throws InterruptedException;
}
