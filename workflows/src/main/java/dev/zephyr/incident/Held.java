package dev.zephyr.incident;

import java.time.Duration;

/** A page is not sent yet: its person was rung just now for another incident, and will be rung for both. */
public record Held(Action.Ring ring, Duration pause) implements Event {

    @Override
    public void on(Turn turn) {
        Ringing.held(turn, ring.page(), turn.now().plus(pause));
    }
}
