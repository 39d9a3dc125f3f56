package dev.zephyr.incident;

/** Something that happened or is asked for; it changes the incident through a {@link Turn}. */
@FunctionalInterface
public interface Event {

    void on(Turn turn);
}
