package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.time.Duration;
import java.util.List;

/**
 * A team whose action items none ships over a whole window.
 *
 * @param stands false where it is not so, or where the team's policy does not ask
 * @param window how long nothing was done; the next one begins when it is over
 * @param climbsAfter how long the next level waits for something to be done
 * @param levels how many there are to tell
 * @param letters to those of the level that was asked about; empty when nobody is there
 */
public record Standstill(boolean stands, Duration window, Duration climbsAfter, int levels, List<Letter> letters) {

    public static final Standstill NONE = new Standstill(false, Duration.ZERO, Duration.ZERO, 0, List.of());

    public Standstill {
        letters = Ordered.list(letters);
    }
}
