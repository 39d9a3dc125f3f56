package dev.zephyr.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the outside answered.
 *
 * @param reference the outside's own name for what was made (a message id, a ticket's number, a file), empty if it has none
 * @param shown what people are shown instead: a name or a link; the reference where there is nothing better
 * @param pause only of a page that is not sent yet, because its person was rung just now: ring again after this time
 */
public record Receipt(
        String reference, String shown, @Nullable Duration pause) {

    public static final Receipt NONE = new Receipt("");

    public Receipt(String reference, @Nullable String shown, @Nullable Duration pause) {
        this.reference = reference;
        this.shown = shown == null ? reference : shown;
        this.pause = pause;
    }

    public Receipt(String reference, String shown) {
        this(reference, shown, null);
    }

    public Receipt(String reference) {
        this(reference, reference, null);
    }

    public static Receipt held(Duration pause) {
        return new Receipt("", "", pause);
    }
}
